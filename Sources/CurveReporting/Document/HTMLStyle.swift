/// How the page looks: light and dark by the reader's setting, always light on paper.
enum HTMLStyle {
  static let sheet = """
    :root{color-scheme:light dark;--ink:#1f2328;--quiet:#59636e;--page:#fff;--line:#d1d9e0;\
    --shade:#f6f8fa;--link:#0550ae;--tip:#1a7f37;--important:#8250df;--warning:#9a6700;\
    --caution:#cf222e}
    @media screen and (prefers-color-scheme:dark){:root{--ink:#f0f6fc;--quiet:#9198a1;\
    --page:#0d1117;--line:#3d444d;--shade:#151b23;--link:#58a6ff;--tip:#3fb950;\
    --important:#d2a8ff;--warning:#d29922;--caution:#ff7b72}}
    *{box-sizing:border-box}
    body{margin:0;background:var(--page);color:var(--ink);line-height:1.5;\
    font:1rem/1.5 system-ui,-apple-system,"Segoe UI",Helvetica,Arial,sans-serif}
    main{max-width:60rem;margin:0 auto;padding:1rem}
    h1{font-size:1.5rem;margin:.5rem 0 1rem;overflow-wrap:anywhere}
    h2{font-size:1.2rem;margin:2rem 0 .75rem;padding-bottom:.25rem;border-bottom:1px solid var(--line)}
    p,ul,ol,dl,figure,pre,details{margin:0 0 1rem}
    li{margin-bottom:.5rem}
    p,li,dd,summary{overflow-wrap:anywhere}
    a{color:var(--link);text-underline-offset:.15em}
    a:focus-visible,summary:focus-visible,[tabindex]:focus-visible{outline:3px solid var(--link);\
    outline-offset:2px}
    code{font:.875em/1.4 ui-monospace,SFMono-Regular,Menlo,Consolas,monospace;background:var(--shade);\
    border-radius:4px;padding:.1em .3em;overflow-wrap:anywhere}
    .option{white-space:nowrap}
    pre{background:var(--shade);border-radius:6px;padding:.75rem;overflow-x:auto}
    pre code{padding:0;white-space:pre-wrap}
    .verdict{border-left:.3rem solid var(--line);padding:.25rem 1rem;margin:0 0 1rem}
    .verdict p{margin:.25rem 0}
    .tip{border-color:var(--tip)}.important{border-color:var(--important)}
    .warning{border-color:var(--warning)}.caution{border-color:var(--caution)}
    svg{width:100%;max-width:37rem;height:auto;display:block}
    .table{overflow-x:auto;margin:0 0 1rem}
    table{border-collapse:collapse}
    td:not(.number),th[scope=row]{min-width:7rem}
    @media screen and (max-width:40rem){h1{font-size:1.25rem}.wide table,.wide tbody,.wide tr,.wide th\
    {display:block}.wide thead{position:absolute;width:1px;height:1px;overflow:hidden;\
    clip-path:inset(50%)}.wide tr{border:1px solid var(--line);border-radius:6px;padding:.5rem .7rem;\
    margin-bottom:.5rem}.wide th,.wide td{border:0;padding:0;min-width:0}.wide td{display:block}\
    .wide tbody th{font-weight:600}.wide .number{display:inline-block;margin-right:1rem;text-align:left;\
    white-space:normal}.wide td:empty{display:none}\
    .wide td::before{content:attr(data-title);color:var(--quiet)}}
    .table code{overflow-wrap:anywhere}
    th,td{border:1px solid var(--line);padding:.3rem .7rem;text-align:left;vertical-align:top}
    thead th,thead td{background:var(--shade)}
    tbody th{font-weight:normal}
    .number{text-align:right;white-space:nowrap;font-variant-numeric:tabular-nums}
    .drawing{white-space:pre;letter-spacing:0}
    summary{cursor:pointer;font-weight:600}
    details[open]>summary{margin-bottom:.75rem}
    dt{font-weight:600}
    dd{margin:0 0 .5rem}
    dt:target,dt:target+dd{background:var(--shade)}
    @media print{html{font-size:75%}main{max-width:none;padding:0}h2,dt{break-after:avoid}figure,tr,.verdict\
    {break-inside:avoid}a{color:inherit;text-decoration:none}.table{overflow:visible}table{font-size:.9rem}\
    th,td,td:not(.number),th[scope=row]{min-width:0;padding:.2rem .4rem}.table code{overflow-wrap:anywhere}\
    details::details-content{content-visibility:visible;block-size:auto}}
    """
}

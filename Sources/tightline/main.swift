print("tightline")

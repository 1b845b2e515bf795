import CurveModel

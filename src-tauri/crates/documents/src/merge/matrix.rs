//! Where an appearance goes: PDF's rule for putting a form into an annotation's rectangle.

use super::area::Area;

/// A transformation: `x' = a x + c y + e`, `y' = b x + d y + f`.
pub(crate) type Matrix = [f32; 6];

/// Leaves everything where it is.
pub(crate) const IDENTITY: Matrix = [1.0, 0.0, 0.0, 1.0, 0.0, 0.0];

/// Returns the transformation that puts what `shape` holds, after its own `matrix`, into `rectangle`.
pub(crate) fn into_rectangle(shape: Area, matrix: Matrix, rectangle: Area) -> Option<Matrix> {
    let [a, b, c, d, e, f] = matrix;
    let corners = [
        (shape.left, shape.bottom),
        (shape.right, shape.bottom),
        (shape.left, shape.top),
        (shape.right, shape.top),
    ]
    .map(|(x, y)| (a * x + c * y + e, b * x + d * y + f));
    let least = |of: fn(&(f32, f32)) -> f32| corners.iter().map(of).fold(f32::INFINITY, f32::min);
    let most =
        |of: fn(&(f32, f32)) -> f32| corners.iter().map(of).fold(f32::NEG_INFINITY, f32::max);
    let (left, right) = (least(|it| it.0), most(|it| it.0));
    let (bottom, top) = (least(|it| it.1), most(|it| it.1));
    let across = rectangle.width() / (right - left);
    let up = rectangle.height() / (top - bottom);
    let it = [across, 0.0, 0.0, up, rectangle.left - left * across, rectangle.bottom - bottom * up];
    it.iter().all(|number| number.is_finite()).then_some(it)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_turned_appearance_fills_its_rectangle() {
        let shape = Area { left: 0.0, bottom: 0.0, right: 20.0, top: 10.0 };
        let rectangle = Area { left: 100.0, bottom: 200.0, right: 110.0, top: 220.0 };
        let quarter = [0.0, 1.0, -1.0, 0.0, 0.0, 0.0];
        // The turned shape spans -10..0 by 0..20, exactly as large as the rectangle.
        let it = into_rectangle(shape, quarter, rectangle).expect("neither is empty");
        assert_eq!(it, [1.0, 0.0, 0.0, 1.0, 110.0, 200.0]);
    }

    #[test]
    fn an_appearance_without_extent_has_no_place() {
        let nothing = Area { left: 5.0, bottom: 5.0, right: 5.0, top: 9.0 };
        assert_eq!(into_rectangle(nothing, IDENTITY, Area::LETTER), None);
    }
}

//! A drawing of the growth: activities across, time upwards, both doubling.

use std::fmt::Write;

const WIDTH: f64 = 640.0;
const HEIGHT: f64 = 400.0;
const EDGE: f64 = 60.0;

/// Draws points (activities, microseconds) and the straight line through the first of them.
pub fn drawing(points: &[(usize, f64)]) -> String {
    let xs = || points.iter().map(|it| (it.0 as f64).log2());
    let ys = || points.iter().map(|it| it.1.log2());
    let low = |it: f64, other: f64| it.min(other);
    let high = |it: f64, other: f64| it.max(other);
    let (left, right) = (xs().fold(f64::MAX, low), xs().fold(f64::MIN, high));
    let linear = points[0].1 * points[points.len() - 1].0 as f64 / points[0].0 as f64;
    let bottom = ys().fold(f64::MAX, low);
    let top = ys().fold(linear.log2(), high);
    let x = |activities: usize| {
        EDGE + (WIDTH - 2.0 * EDGE) * ((activities as f64).log2() - left) / (right - left)
    };
    let y =
        |time: f64| HEIGHT - EDGE - (HEIGHT - 2.0 * EDGE) * (time.log2() - bottom) / (top - bottom);

    let mut svg = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {WIDTH} {HEIGHT}\" font-family=\"sans-serif\" font-size=\"12\">\n\
         <title>Time to solve one credential, by activities</title>\n\
         <rect width=\"{WIDTH}\" height=\"{HEIGHT}\" fill=\"white\"/>\n"
    );
    let path: Vec<String> =
        points.iter().map(|it| format!("{:.1},{:.1}", x(it.0), y(it.1))).collect();
    let last = points[points.len() - 1].0;
    let straight = [(points[0].0, points[0].1), (last, linear)];
    let straight: Vec<String> =
        straight.iter().map(|it| format!("{:.1},{:.1}", x(it.0), y(it.1))).collect();
    let _ = writeln!(
        svg,
        "<polyline points=\"{}\" fill=\"none\" stroke=\"#999\" stroke-dasharray=\"4\"/>",
        straight.join(" ")
    );
    let _ = writeln!(
        svg,
        "<polyline points=\"{}\" fill=\"none\" stroke=\"#06c\" stroke-width=\"2\"/>",
        path.join(" ")
    );
    for &(activities, time) in points {
        let (x, y) = (x(activities), y(time));
        let _ = writeln!(svg, "<circle cx=\"{x:.1}\" cy=\"{y:.1}\" r=\"3\" fill=\"#06c\"/>");
        let _ = writeln!(
            svg,
            "<text x=\"{x:.1}\" y=\"{:.1}\" text-anchor=\"middle\">{activities}</text>",
            HEIGHT - EDGE + 20.0
        );
        let _ = writeln!(
            svg,
            "<text x=\"{x:.1}\" y=\"{:.1}\" text-anchor=\"middle\">{:.2} ms</text>",
            y - 8.0,
            time / 1e3
        );
    }
    let _ = writeln!(
        svg,
        "<text x=\"{EDGE}\" y=\"30\">One credential, cold; the dashed line is straight growth</text>\n</svg>"
    );
    svg
}

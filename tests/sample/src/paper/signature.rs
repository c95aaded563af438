//! A signature: a line nobody can read, always the same for the same name.

use super::page::{Ink, Page};
use crate::rng::Rng;

/// Signs at `x`, on the line at `y`, over about `width` points.
pub fn signature(page: &mut Page, x: f32, y: f32, width: f32, name: &str) {
    let mut rng = Rng::named(7, name);
    let rising = rng.between(-0.13, 0.03);
    let pen = rng.between(0.8, 1.25);
    let lift = |at: f32| rising * (at - x);
    let mut at = x;
    // A hand signs its first name short and its last name long.
    for share in [rng.between(0.30, 0.42), rng.between(0.44, 0.58)] {
        let length = width * share;
        let size = width * rng.between(0.11, 0.19);
        let mut points = capital(&mut rng, at, y, size);
        let letters = 2 + (rng.bits() % 6) as usize;
        let height = width * rng.between(0.025, 0.06);
        points.extend(tail(&mut rng, (at + length * 0.3, y), length * 0.7, letters, height));
        let points: Vec<_> = points.iter().map(|(px, py)| (*px, py + lift(*px))).collect();
        page.curve(&points, pen, Ink::BALLPOINT);
        at += length + width * rng.between(0.0, 0.05);
    }
    if rng.unit() > 0.55 {
        let from = x + width * rng.between(0.05, 0.4);
        let to = x + width * rng.between(0.75, 1.1);
        let under = y + rng.between(2.0, 5.0);
        page.curve(
            &[
                (from, under + lift(from)),
                ((from + to) / 2.0, under - 2.0 + lift(from)),
                (to, under - 4.0 + lift(to)),
            ],
            pen * 0.85,
            Ink::BALLPOINT,
        );
    }
}

/// Draws one of four capitals: a bow, a pole, a ring or a zigzag.
fn capital(rng: &mut Rng, x: f32, y: f32, size: f32) -> Vec<(f32, f32)> {
    let tall = size * rng.between(1.2, 1.9);
    let shape: &[(f32, f32)] = match rng.bits() % 4 {
        0 => &[(0.1, 0.5), (0.5, 1.0), (0.3, -0.15), (0.1, 0.2), (0.8, 0.7), (1.0, 0.1)],
        1 => &[
            (0.4, 1.0),
            (0.25, 0.4),
            (0.1, 0.0),
            (0.3, 0.9),
            (1.0, 0.95),
            (0.9, 0.5),
            (0.3, 0.45),
            (1.1, 0.0),
        ],
        2 => &[
            (0.9, 0.85),
            (0.5, 1.0),
            (0.0, 0.5),
            (0.4, 0.0),
            (1.0, 0.35),
            (0.6, 0.75),
            (0.5, 0.4),
            (1.2, 0.15),
        ],
        _ => &[(0.0, 0.0), (0.2, 0.95), (0.45, 0.25), (0.75, 1.0), (0.85, 0.0), (1.1, 0.15)],
    };
    shape
        .iter()
        .map(|(dx, dy)| (x + size * (dx + rng.between(-0.08, 0.08)), y - tall * dy))
        .collect()
}

/// Draws the small letters after a capital, now and then a tall one or a loop below the line.
fn tail(
    rng: &mut Rng,
    from: (f32, f32),
    length: f32,
    letters: usize,
    height: f32,
) -> Vec<(f32, f32)> {
    let step = length / letters as f32;
    let mut points = Vec::new();
    for letter in 0..letters {
        let at = from.0 + step * letter as f32;
        let fading = 1.0 - 0.6 * letter as f32 / letters as f32;
        let (up, down) = match rng.bits() % 7 {
            0 => (2.8, 0.0),
            1 => (1.0, 1.6),
            _ => (1.0, 0.0),
        };
        points.push((at + step * rng.between(0.2, 0.45), from.1 - height * up * fading));
        points.push((
            at + step * rng.between(0.6, 0.9),
            from.1 + height * down + rng.between(-0.8, 0.8),
        ));
    }
    points
        .push((from.0 + length * rng.between(1.05, 1.25), from.1 - height * rng.between(0.0, 0.8)));
    points
}

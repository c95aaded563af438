//! Making a picture ready: grey, evenly lit, straight, large enough.

use image::{GrayImage, Luma, RgbImage, imageops};

use crate::text::Rect;

/// A picture ready to be read, and the way back from it to the page.
pub struct Prepared {
    /// The picture.
    pub picture: GrayImage,
    /// By how much it was turned clockwise, in radians.
    turn: f32,
}

/// Engines read best when small letters are some thirty pixels high: about 300 dots per inch of a letter page.
const LONGEST: u32 = 3_300;
/// Below this, letters are too few pixels high and the picture is enlarged.
const SMALL: u32 = 2_000;

/// Makes a picture ready.
pub fn prepare(picture: &RgbImage) -> Prepared {
    let grey = imageops::grayscale(picture);
    let sized = sized(grey);
    let even = evenly_lit(&sized);
    let turn = tilt(&even);
    let picture = if turn.abs() > 0.002 { straightened(&even, turn) } else { even };
    Prepared { picture, turn }
}

impl Prepared {
    /// Returns where a place of the picture is on the page.
    pub fn on_page(&self, rect: Rect) -> Rect {
        let (width, height) = (self.picture.width() as f32, self.picture.height() as f32);
        let (sin, cos) = self.turn.sin_cos();
        let (x, y) =
            ((rect.left + rect.right) / 2.0 * width, (rect.top + rect.bottom) / 2.0 * height);
        let (dx, dy) = (x - width / 2.0, y - height / 2.0);
        let (x, y) = (dx * cos - dy * sin + width / 2.0, dx * sin + dy * cos + height / 2.0);
        let (half_w, half_h) = (rect.width() / 2.0, rect.height() / 2.0);
        Rect {
            left: (x / width - half_w).clamp(0.0, 1.0),
            top: (y / height - half_h).clamp(0.0, 1.0),
            right: (x / width + half_w).clamp(0.0, 1.0),
            bottom: (y / height + half_h).clamp(0.0, 1.0),
        }
    }
}

fn sized(grey: GrayImage) -> GrayImage {
    let longest = grey.width().max(grey.height()).max(1);
    let scale = if longest > LONGEST {
        LONGEST as f32 / longest as f32
    } else if longest < SMALL {
        (LONGEST as f32 * 0.8 / longest as f32).min(3.0)
    } else {
        return grey;
    };
    let side = |it: u32| ((it as f32 * scale) as u32).max(1);
    imageops::resize(
        &grey,
        side(grey.width()),
        side(grey.height()),
        imageops::FilterType::CatmullRom,
    )
}

/// Divides each pixel by the paper around it, so that shade and yellow paper become white.
fn evenly_lit(grey: &GrayImage) -> GrayImage {
    let block = 24;
    let (across, down) = (grey.width().div_ceil(block), grey.height().div_ceil(block));
    // The paper of a block is its ninth decile: letters never cover so much.
    let paper = GrayImage::from_fn(across, down, |bx, by| {
        let mut counts = [0u32; 256];
        let mut all = 0;
        for y in (by * block..((by + 1) * block).min(grey.height())).step_by(2) {
            for x in (bx * block..((bx + 1) * block).min(grey.width())).step_by(2) {
                counts[usize::from(grey.get_pixel(x, y).0[0])] += 1;
                all += 1;
            }
        }
        let mut left = all / 10;
        let value = (0..256usize).rev().find(|it| {
            let here = counts[*it];
            if here > left {
                true
            } else {
                left -= here;
                false
            }
        });
        Luma([value.unwrap_or(255) as u8])
    });
    // A block within a dark picture or a thick letter takes its neighbours' paper.
    let paper = imageops::blur(&lightest_around(&paper), 1.5);
    let paper =
        imageops::resize(&paper, grey.width(), grey.height(), imageops::FilterType::Triangle);
    let mut even = grey.clone();
    for (pixel, paper) in even.pixels_mut().zip(paper.pixels()) {
        let value = u32::from(pixel.0[0]) * 250 / u32::from(paper.0[0].max(40));
        pixel.0[0] = value.min(255) as u8;
    }
    even
}

fn lightest_around(paper: &GrayImage) -> GrayImage {
    GrayImage::from_fn(paper.width(), paper.height(), |x, y| {
        let near = |it: u32, most: u32| it.saturating_sub(1)..=(it + 1).min(most - 1);
        let lightest = near(y, paper.height())
            .flat_map(|y| near(x, paper.width()).map(move |x| (x, y)))
            .map(|(x, y)| paper.get_pixel(x, y).0[0])
            .max();
        Luma([lightest.unwrap_or(255)])
    })
}

/// Returns by which angle lines of text stand tilted, in radians, up to some five degrees: where the rows of ink are
/// sharpest, the page is straight.
fn tilt(grey: &GrayImage) -> f32 {
    let scale = 800.0 / grey.width().max(grey.height()).max(1) as f32;
    let side = |it: u32| ((it as f32 * scale) as u32).max(1);
    let small = imageops::resize(
        grey,
        side(grey.width()),
        side(grey.height()),
        imageops::FilterType::Triangle,
    );
    let ink: Vec<(f32, f32)> = small
        .enumerate_pixels()
        .filter(|it| it.2.0[0] < 150)
        .map(|it| (it.0 as f32, it.1 as f32))
        .collect();
    // A page full of ink is a photo of something else.
    if ink.len() < 200 || ink.len() as u32 > small.width() * small.height() / 3 {
        return 0.0;
    }
    let sharpness = |angle: f32| {
        let (sin, cos) = angle.sin_cos();
        let offset = small.width() as f32;
        let mut rows = vec![0f64; (small.height() + 2 * small.width()) as usize + 2];
        for (x, y) in &ink {
            let row = (y * cos - x * sin + offset).max(0.0) as usize;
            if let Some(it) = rows.get_mut(row) {
                *it += 1.0;
            }
        }
        rows.windows(2).map(|it| (it[1] - it[0]).powi(2)).sum::<f64>()
    };
    let best = |angles: &mut dyn Iterator<Item = f32>| {
        angles
            .map(|it| (it, sharpness(it)))
            .max_by(|a, b| a.1.total_cmp(&b.1))
            .map_or(0.0, |it| it.0)
    };
    let degree = std::f32::consts::PI / 180.0;
    let rough = best(&mut (-20..=20).map(|it| it as f32 * 0.25 * degree));
    best(&mut (-5..=5).map(|it| rough + it as f32 * 0.05 * degree))
}

/// Turns a picture back about its middle.
fn straightened(grey: &GrayImage, turn: f32) -> GrayImage {
    let (sin, cos) = turn.sin_cos();
    let (width, height) = (grey.width() as f32, grey.height() as f32);
    GrayImage::from_fn(grey.width(), grey.height(), |x, y| {
        let (dx, dy) = (x as f32 - width / 2.0, y as f32 - height / 2.0);
        let (from_x, from_y) =
            (dx * cos - dy * sin + width / 2.0, dx * sin + dy * cos + height / 2.0);
        Luma([between(grey, from_x, from_y)])
    })
}

/// Reads between four pixels; beyond the edge is paper.
fn between(grey: &GrayImage, x: f32, y: f32) -> u8 {
    let (left, top) = (x.floor(), y.floor());
    let (part_x, part_y) = (x - left, y - top);
    let at = |x: f32, y: f32| {
        let inside = x >= 0.0 && y >= 0.0 && x < grey.width() as f32 && y < grey.height() as f32;
        if inside { f32::from(grey.get_pixel(x as u32, y as u32).0[0]) } else { 255.0 }
    };
    let upper = at(left, top) * (1.0 - part_x) + at(left + 1.0, top) * part_x;
    let lower = at(left, top + 1.0) * (1.0 - part_x) + at(left + 1.0, top + 1.0) * part_x;
    (upper * (1.0 - part_y) + lower * part_y) as u8
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Lines of short strokes, as letters look from afar, on paper that darkens to one side.
    fn page(tilt: f32) -> RgbImage {
        let (sin, cos) = tilt.to_radians().sin_cos();
        RgbImage::from_fn(1_700, 2_200, |x, y| {
            let (dx, dy) = (x as f32 - 850.0, y as f32 - 1_100.0);
            let (u, v) = (dx * cos + dy * sin + 850.0, dy * cos - dx * sin + 1_100.0);
            let ink = (200.0..1_500.0).contains(&u)
                && (200.0..2_000.0).contains(&v)
                && v % 60.0 < 22.0
                && u % 24.0 < 12.0;
            let light = 1.0 - 0.4 * x as f32 / 1_700.0;
            image::Rgb([(if ink { 40.0 } else { 235.0 } * light) as u8; 3])
        })
    }

    #[test]
    fn a_tilted_page_is_straightened_and_its_places_lead_back() {
        let prepared = prepare(&page(2.0));
        assert!(
            (prepared.turn.to_degrees() - 2.0).abs() < 0.2,
            "turned by {}",
            prepared.turn.to_degrees()
        );

        // A corner of the straight text is a corner of the tilted one.
        let (width, height) = (1_700.0, 2_200.0);
        let corner = Rect {
            left: 200.0 / width,
            top: 200.0 / height,
            right: 200.0 / width,
            bottom: 200.0 / height,
        };
        let found = prepared.on_page(corner);
        let (sin, cos) = 2f32.to_radians().sin_cos();
        let x = (200.0 - 850.0) * cos - (200.0 - 1_100.0) * sin + 850.0;
        assert!((found.left * width - x).abs() < 8.0, "{} is not {x}", found.left * width);
    }

    #[test]
    fn shade_becomes_white_paper() {
        let prepared = prepare(&page(0.0));
        let picture = &prepared.picture;
        let far = picture.get_pixel(picture.width() - 40, 60).0[0];
        assert!(far > 225, "the shaded edge is still {far}");
    }
}

//! Tilt, shade, softness, grain and specks.

use image::{Rgb, RgbImage};

use crate::rng::Rng;

/// What lies under and around the paper.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Ground {
    /// A scanner's lid: nearly white, and the picture ends where the glass does.
    Lid,
    /// A desk, seen around the paper by a telephone.
    Desk,
}

/// What happens to a page on its way to becoming a picture.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Wear {
    /// How far the page is turned, in degrees clockwise.
    pub tilt: f32,
    /// How much darker the darkest corner is, from 0 to 1.
    pub shade: f32,
    /// Which way it darkens, in degrees.
    pub shade_from: f32,
    /// How dark black still is, from 0 for black to 1 for paper.
    pub fade: f32,
    /// How often each pixel is blended with its neighbours.
    pub softness: u32,
    /// How much each pixel strays, in steps of 256.
    pub grain: f32,
    /// How many specks of dust there are on the glass.
    pub specks: u32,
    /// What lies around the paper.
    pub ground: Ground,
}

impl Wear {
    /// Draws the lot of a page on an office scanner.
    pub fn of_a_scanner(rng: &mut Rng) -> Self {
        Self {
            tilt: rng.sign() * rng.between(0.35, 1.3),
            shade: rng.between(0.04, 0.11),
            shade_from: rng.between(0.0, 360.0),
            fade: rng.between(0.04, 0.14),
            softness: 1,
            grain: rng.between(1.5, 2.8),
            specks: 14,
            ground: Ground::Lid,
        }
    }

    /// Draws the lot of a page on a desk under a telephone.
    pub fn of_a_telephone(rng: &mut Rng) -> Self {
        Self {
            tilt: rng.sign() * rng.between(1.2, 2.6),
            shade: rng.between(0.28, 0.40),
            shade_from: rng.between(0.0, 360.0),
            fade: rng.between(0.10, 0.18),
            softness: 1,
            grain: rng.between(2.0, 3.2),
            specks: 0,
            ground: Ground::Desk,
        }
    }

    /// Draws the lot of a page in a fax machine: little is left between black and white.
    pub fn of_a_fax(rng: &mut Rng) -> Self {
        Self {
            tilt: rng.sign() * rng.between(0.4, 0.9),
            shade: rng.between(0.03, 0.08),
            shade_from: rng.between(0.0, 360.0),
            fade: 0.0,
            softness: 1,
            grain: 13.0,
            specks: 60,
            ground: Ground::Lid,
        }
    }
}

/// Wears a page.
pub fn worn(page: &RgbImage, wear: &Wear, rng: &mut Rng) -> RgbImage {
    let mut picture = match wear.ground {
        Ground::Lid => turned(page, wear.tilt, 0, |_, _| [243.0, 243.0, 241.0]),
        Ground::Desk => turned(page, wear.tilt, page.width() / 16, desk),
    };
    for _ in 0..wear.softness {
        picture = softened(&picture);
    }
    speckle(&mut picture, wear.specks, rng);
    light(&mut picture, wear, rng);
    picture
}

/// Turns a page about its middle; what isn't page is `ground`.
fn turned(
    page: &RgbImage,
    tilt: f32,
    margin: u32,
    ground: impl Fn(f32, f32) -> [f32; 3],
) -> RgbImage {
    let (sin, cos) = tilt.to_radians().sin_cos();
    let (width, height) = (page.width() + 2 * margin, page.height() + 2 * margin);
    let (middle_x, middle_y) = (width as f32 / 2.0, height as f32 / 2.0);
    let margin = margin as f32;
    RgbImage::from_fn(width, height, |x, y| {
        let (dx, dy) = (x as f32 + 0.5 - middle_x, y as f32 + 0.5 - middle_y);
        let from_x = dx * cos + dy * sin + middle_x - margin - 0.5;
        let from_y = dy * cos - dx * sin + middle_y - margin - 0.5;
        let around = ground(x as f32, y as f32);
        Rgb(sampled(page, from_x, from_y, around).map(|it| it.clamp(0.0, 255.0) as u8))
    })
}

/// Reads between four pixels.
fn sampled(page: &RgbImage, x: f32, y: f32, around: [f32; 3]) -> [f32; 3] {
    let (left, top) = (x.floor(), y.floor());
    let (part_x, part_y) = (x - left, y - top);
    let pixel = |px: f32, py: f32| {
        let inside =
            px >= 0.0 && py >= 0.0 && px < page.width() as f32 && py < page.height() as f32;
        if inside { page.get_pixel(px as u32, py as u32).0.map(f32::from) } else { around }
    };
    let corners = [
        (pixel(left, top), (1.0 - part_x) * (1.0 - part_y)),
        (pixel(left + 1.0, top), part_x * (1.0 - part_y)),
        (pixel(left, top + 1.0), (1.0 - part_x) * part_y),
        (pixel(left + 1.0, top + 1.0), part_x * part_y),
    ];
    std::array::from_fn(|band| corners.iter().map(|(colour, weight)| colour[band] * weight).sum())
}

/// A brown desk with a little grain along its length.
fn desk(x: f32, y: f32) -> [f32; 3] {
    let vein = (y * 0.11 + (x * 0.013).sin() * 4.0).sin() * 5.0 + (y * 0.53).sin() * 2.5;
    [118.0 + vein, 88.0 + vein * 0.8, 62.0 + vein * 0.6]
}

/// Blends each pixel with its neighbours, one part in four on either side.
fn softened(picture: &RgbImage) -> RgbImage {
    let (width, height) = picture.dimensions();
    let at = |x: i64, y: i64| {
        let (x, y) = (x.clamp(0, i64::from(width) - 1), y.clamp(0, i64::from(height) - 1));
        picture.get_pixel(x as u32, y as u32).0
    };
    RgbImage::from_fn(width, height, |x, y| {
        let (x, y) = (i64::from(x), i64::from(y));
        let around = [at(x, y), at(x - 1, y), at(x + 1, y), at(x, y - 1), at(x, y + 1)];
        Rgb(std::array::from_fn(|band| {
            let sides: u32 = around[1..].iter().map(|it| u32::from(it[band])).sum();
            ((4 * u32::from(around[0][band]) + sides) / 8) as u8
        }))
    })
}

fn speckle(picture: &mut RgbImage, specks: u32, rng: &mut Rng) {
    let (width, height) = picture.dimensions();
    for _ in 0..specks {
        let (x, y) = (rng.between(0.0, width as f32 - 3.0), rng.between(0.0, height as f32 - 3.0));
        let size = 1 + (rng.bits() % 2) as u32;
        let dark = rng.between(70.0, 190.0) as u8;
        for (dx, dy) in (0..size).flat_map(|dx| (0..size).map(move |dy| (dx, dy))) {
            picture.put_pixel(x as u32 + dx, y as u32 + dy, Rgb([dark; 3]));
        }
    }
}

/// Lets ink fade, light fall from one side and each pixel stray a little.
fn light(picture: &mut RgbImage, wear: &Wear, rng: &mut Rng) {
    let (width, height) = (picture.width() as f32, picture.height() as f32);
    let (sin, cos) = wear.shade_from.to_radians().sin_cos();
    for (x, y, pixel) in picture.enumerate_pixels_mut() {
        // From 0 at the lit corner to 1 at the far one.
        let along = 0.5 + ((x as f32 / width - 0.5) * cos + (y as f32 / height - 0.5) * sin) / 1.42;
        let lit = 1.0 - wear.shade * along * along;
        let stray = rng.bell() * wear.grain;
        for band in &mut pixel.0 {
            let faded = f32::from(*band) + (255.0 - f32::from(*band)) * wear.fade;
            *band = (faded * 0.985 * lit + stray).clamp(0.0, 255.0) as u8;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn page() -> RgbImage {
        RgbImage::from_fn(
            120,
            160,
            |x, y| Rgb([if (x / 8 + y / 8) % 2 == 0 { 20 } else { 250 }; 3]),
        )
    }

    #[test]
    fn the_same_seed_wears_a_page_the_same_way() {
        let wearing = |seed| {
            let mut rng = Rng::new(seed);
            let wear = Wear::of_a_scanner(&mut rng);
            worn(&page(), &wear, &mut rng)
        };
        assert_eq!(wearing(5), wearing(5));
        assert_ne!(wearing(5), wearing(6));
    }

    #[test]
    fn an_unworn_page_keeps_its_shape() {
        let still = Wear {
            tilt: 0.0,
            shade: 0.0,
            shade_from: 0.0,
            fade: 0.0,
            softness: 0,
            grain: 0.0,
            specks: 0,
            ground: Ground::Lid,
        };
        let (before, after) = (page(), worn(&page(), &still, &mut Rng::new(1)));
        for (was, is) in before.pixels().zip(after.pixels()) {
            assert!(was.0[0].abs_diff(is.0[0]) <= 5, "{was:?} became {is:?}");
        }
    }
}

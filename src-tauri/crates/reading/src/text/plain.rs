//! A text file as a page: a sheet of squares, a letter in each.

use super::{Origin, Page, Rect, Word};

/// Returns a page for each stretch between form feeds.
///
/// A square is twice as high as wide, as on a typewriter, so that gaps between words weigh what they do in print.
pub fn pages(text: &str) -> Vec<Page> {
    text.split('\u{c}')
        .filter(|it| !it.trim().is_empty())
        .zip(1..)
        .map(|(text, number)| page(text, number))
        .collect()
}

fn page(text: &str, number: u32) -> Page {
    let lines: Vec<String> = text.lines().map(|it| it.replace('\t', "    ")).collect();
    let columns = lines.iter().map(|it| it.chars().count()).max().unwrap_or(0).max(80) as f32;
    let rows = lines.len().max(40) as f32;
    let mut words = Vec::new();
    for (row, line) in lines.iter().enumerate() {
        let mut column = 0;
        for piece in line.split(' ') {
            let length = piece.chars().count();
            if length > 0 {
                words.push(Word {
                    text: piece.to_owned(),
                    rect: Rect {
                        left: column as f32 / columns,
                        top: row as f32 / rows,
                        right: (column + length) as f32 / columns,
                        bottom: (row + 1) as f32 / rows,
                    },
                    confidence: None,
                });
            }
            column += length + 1;
        }
    }
    Page { number, width: columns, height: rows * 2.0, origin: Origin::Layer, words }
}

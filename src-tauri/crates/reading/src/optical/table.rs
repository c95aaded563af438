//! The table every Tesseract writes, installed or not: one line per word.

use crate::text::{Rect, Word};

/// Reads a table: a line per word, with its level, place, confidence and letters. A line that is none is passed over.
pub fn words(table: &str, (width, height): (u32, u32)) -> Vec<Word> {
    let (width, height) = (width as f32, height as f32);
    table
        .lines()
        .skip(1)
        .filter_map(|line| {
            let columns: Vec<&str> = line.split('\t').collect();
            let [level, _, _, _, _, _, left, top, wide, high, confidence, text] =
                columns.as_slice()
            else {
                return None;
            };
            let number = |it: &str| it.parse::<f32>().ok();
            let (left, top, wide, high) =
                (number(left)?, number(top)?, number(wide)?, number(high)?);
            let text = text.trim();
            // Rules and frames are read as strokes; no word is made of them.
            let drawn = text.chars().all(|it| "|_-—=~.'`".contains(it)) && text != "-";
            (*level == "5" && !text.is_empty() && !drawn).then(|| Word {
                text: text.to_owned(),
                rect: Rect {
                    left: left / width,
                    top: top / height,
                    right: (left + wide) / width,
                    bottom: (top + high) / height,
                },
                confidence: number(confidence).map(|it| it.clamp(0.0, 100.0) as u8),
            })
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_table_becomes_words_with_places() {
        let table = "level\tpage_num\tblock_num\tpar_num\tline_num\tword_num\tleft\ttop\twidth\theight\tconf\ttext\n\
            4\t1\t1\t1\t1\t0\t10\t20\t80\t10\t-1\t\n\
            5\t1\t1\t1\t1\t1\t10\t20\t30\t10\t96.4\tContact\n\
            5\t1\t1\t1\t1\t2\t45\t20\t5\t10\t30\t|\n";
        let words = words(table, (100, 200));
        assert_eq!(words.len(), 1);
        assert_eq!((words[0].text.as_str(), words[0].confidence), ("Contact", Some(96)));
        assert!((words[0].rect.right - 0.4).abs() < 1e-6 && (words[0].rect.top - 0.1).abs() < 1e-6);
    }
}

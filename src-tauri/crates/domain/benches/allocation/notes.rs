//! What was measured, for a file, and how it stands to what was aimed at.

use std::fmt::Write;

/// Measurements and targets, in the order they came.
#[derive(Default)]
pub struct Notes {
    lines: String,
    targets: Vec<(&'static str, f64, f64)>,
}

impl Notes {
    /// Keeps a time in microseconds.
    pub fn note(&mut self, what: &str, activities: usize, strain: i64, time: f64) {
        let _ = writeln!(self.lines, "{what},{activities},{strain},{time:.1}");
    }

    /// Keeps a ratio beside the largest that was aimed at.
    pub fn target(&mut self, what: &'static str, ratio: f64, most: f64) {
        self.targets.push((what, ratio, most));
    }

    /// Returns the times as a table for other programs.
    pub fn csv(&self) -> String {
        format!("what,activities,strain,microseconds\n{}", self.lines)
    }

    /// Says of each target whether it is met.
    pub fn say_targets(&self) {
        println!("targets:");
        for (what, ratio, most) in &self.targets {
            let met = if ratio <= most { "met" } else { "MISSED" };
            println!("  {what}: {ratio:.3}, at most {most}: {met}");
        }
    }
}

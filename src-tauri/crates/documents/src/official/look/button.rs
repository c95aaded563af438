//! A box that is ticked, or a button that is chosen, where the form itself has no picture of that.

use std::fmt::Write;

use super::frame::Frame;

const TEXT: &str = "a text takes every number";
/// How far the handles of a quarter circle stand from its ends, as a part of its radius.
const ROUND: f32 = 0.5523;

/// What stands in a button that is on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::official) enum Mark {
    /// A tick, for a box.
    Tick,
    /// A disc, for one of several buttons.
    Disc,
}

/// Draws a frame with a mark in it.
pub(in crate::official) fn mark(frame: &Frame, mark: Mark) -> String {
    let side = (frame.width.min(frame.height) - 2.0 * frame.border) * 0.9;
    let (left, foot) = ((frame.width - side) / 2.0, (frame.height - side) / 2.0);
    let at = |across: f32, up: f32| format!("{} {}", left + across * side, foot + up * side);
    let mut content = frame.drawn.clone();
    match mark {
        Mark::Tick => {
            let (a, b, c) = (at(0.14, 0.48), at(0.4, 0.2), at(0.86, 0.84));
            let pen = side * 0.14;
            write!(content, "q\n0 G {pen} w 1 J 1 j {a} m {b} l {c} l S\nQ\n").expect(TEXT);
        }
        Mark::Disc => {
            let (radius, handle) = (0.28, 0.28 * ROUND);
            let on = |x: f32, y: f32| at(0.5 + x, 0.5 + y);
            write!(content, "q\n0 g {} m\n", on(radius, 0.0)).expect(TEXT);
            let mut from = (radius, 0.0_f32);
            for _ in 0..4 {
                let to = (-from.1, from.0);
                let turn = |it: (f32, f32)| (-it.1 / radius * handle, it.0 / radius * handle);
                let (out, back) = (turn(from), turn(to));
                writeln!(
                    content,
                    "{} {} {} c",
                    on(from.0 + out.0, from.1 + out.1),
                    on(to.0 - back.0, to.1 - back.1),
                    on(to.0, to.1)
                )
                .expect(TEXT);
                from = to;
            }
            content.push_str("f\nQ\n");
        }
    }
    content
}

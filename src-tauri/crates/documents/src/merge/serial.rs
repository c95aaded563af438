//! Writes PDF objects as bytes.
//!
//! lopdf keeps its own to itself. References come out as they stand, so what is written is in our numbering already.

use std::io::Write;

use lopdf::{Dictionary, Object, StringFormat};

const VEC: &str = "a vector takes every byte";

/// Writes an object that is no stream.
pub(super) fn object(out: &mut Vec<u8>, it: &Object) {
    match it {
        Object::Null => out.extend(b"null"),
        Object::Boolean(true) => out.extend(b"true"),
        Object::Boolean(false) => out.extend(b"false"),
        Object::Integer(number) => write!(out, "{number}").expect(VEC),
        Object::Real(number) => real(out, *number),
        Object::Name(bytes) => name(out, bytes),
        Object::String(bytes, StringFormat::Hexadecimal) => hexadecimal(out, bytes),
        Object::String(bytes, StringFormat::Literal) => literal(out, bytes),
        Object::Array(items) => {
            out.push(b'[');
            for (index, item) in items.iter().enumerate() {
                if index > 0 {
                    out.push(b' ');
                }
                object(out, item);
            }
            out.push(b']');
        }
        Object::Dictionary(it) => dictionary(out, it),
        Object::Stream(it) => dictionary(out, &it.dict),
        Object::Reference((number, _)) => write!(out, "{number} 0 R").expect(VEC),
    }
}

/// Writes a dictionary.
pub(super) fn dictionary(out: &mut Vec<u8>, it: &Dictionary) {
    out.extend(b"<<");
    for (key, value) in it {
        name(out, key);
        // What begins with a sign of its own needs no space before it.
        if matches!(
            value,
            Object::Null
                | Object::Boolean(_)
                | Object::Integer(_)
                | Object::Real(_)
                | Object::Reference(_)
        ) {
            out.push(b' ');
        }
        object(out, value);
    }
    out.extend(b">>");
}

/// Writes a number without an exponent, which PDF does not know.
pub(super) fn real(out: &mut Vec<u8>, number: f32) {
    let number = if number.is_finite() { number } else { 0.0 };
    write!(out, "{number}").expect(VEC);
}

fn name(out: &mut Vec<u8>, bytes: &[u8]) {
    out.push(b'/');
    for &byte in bytes {
        let plain = byte.is_ascii_graphic() && !b"#()<>[]{}/%".contains(&byte);
        if plain {
            out.push(byte);
        } else {
            write!(out, "#{byte:02X}").expect(VEC);
        }
    }
}

fn literal(out: &mut Vec<u8>, bytes: &[u8]) {
    out.push(b'(');
    for &byte in bytes {
        match byte {
            b'(' | b')' | b'\\' => out.extend([b'\\', byte]),
            // A reader may turn a bare line end of either kind into the other.
            b'\r' => out.extend(b"\\r"),
            b'\n' => out.extend(b"\\n"),
            _ => out.push(byte),
        }
    }
    out.push(b')');
}

fn hexadecimal(out: &mut Vec<u8>, bytes: &[u8]) {
    out.push(b'<');
    for byte in bytes {
        write!(out, "{byte:02X}").expect(VEC);
    }
    out.push(b'>');
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(it: &Object) -> String {
        let mut out = Vec::new();
        object(&mut out, it);
        String::from_utf8(out).expect("the objects tried are ASCII")
    }

    #[test]
    fn every_kind_of_object_is_written_as_pdf_spells_it() {
        let text = |it: &str, format| Object::String(it.into(), format);
        for (object, spelled) in [
            (Object::Null, "null"),
            (Object::Real(0.000_000_1), "0.0000001"),
            (Object::Real(f32::NAN), "0"),
            (Object::Name(b"A B#/\xe9".to_vec()), "/A#20B#23#2F#E9"),
            (text("a(b)\\\r\n", StringFormat::Literal), "(a\\(b\\)\\\\\\r\\n)"),
            (text("az", StringFormat::Hexadecimal), "<617A>"),
            (vec![1.into(), Object::Reference((7, 3)), true.into()].into(), "[1 7 0 R true]"),
        ] {
            assert_eq!(said(&object), spelled);
        }
        let inner = lopdf::dictionary! { "B" => -3, "C" => "Name" };
        assert_eq!(said(&lopdf::dictionary! { "A" => inner }.into()), "<</A<</B -3/C/Name>>>>");
    }
}

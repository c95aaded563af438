//! Names and titles that would be more than letters to a careless program.

/// Returns two hundred texts, each told apart by its number.
pub fn names() -> Vec<String> {
    let seeds: [&str; 20] = [
        "<img src=x onerror=alert(1)>",
        "<script>alert(1)</script>",
        "\"><svg onload=alert(1)>",
        "javascript:alert(1)",
        "{{constructor.constructor('alert(1)')()}}",
        "${alert(1)}",
        "{@html '<b>bold</b>'}",
        "'; DROP TABLE evidence; --",
        "=cmd|' /C calc'!A0",
        "\u{202e}fdp.exe",
        "\u{2066}hidden\u{2069} left",
        "\u{200f}\u{200e}marks",
        "a\u{0000}b",
        "tab\there",
        "👩🏽‍🔬 🧫 🏳️‍🌈",
        "e\u{0301}\u{0323}\u{0489}\u{0489}\u{0489}",
        "%00%2e%2e%2f%s%n",
        "../../etc/passwd",
        "</title></textarea></style><iframe src=https://example.org>",
        "&lt;b&gt;&amp;nbsp;&#x202e;",
    ];
    let dresses: [fn(&str) -> String; 10] = [
        str::to_owned,
        |it| format!("Certificate {it}.pdf"),
        |it| format!("{it}{it}"),
        |it| it.to_uppercase(),
        |it| format!(" {it} "),
        |it| format!("“{it}”"),
        |it| it.replace('<', "＜"),
        |it| it.chars().rev().collect(),
        |it| format!("{it}\u{2028}next line"),
        |it| it.repeat(12),
    ];
    seeds
        .iter()
        .flat_map(|seed| dresses.iter().map(|dress| dress(seed)))
        .enumerate()
        .map(|(at, text)| format!("{at:03} {text}"))
        .collect()
}

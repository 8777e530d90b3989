//! Text whose lines flow (RFC 3676): paragraphs broken for transport are joined again.

use super::params::Structured;

/// Whether a part's text flows, and whether the space at a flowing line's end was put there for that.
pub(super) fn flows(kind: &Structured) -> Option<bool> {
    let is = |name: &str, value: &str| {
        kind.plain(name).is_some_and(|found| found.trim().eq_ignore_ascii_case(value))
    };
    (kind.value == "text/plain" && is("format", "flowed")).then(|| is("delsp", "yes"))
}

/// The text with each paragraph on one line. Quotation marks stay, one space after them.
pub(super) fn joined(text: &str, delsp: bool) -> String {
    let mut output = String::with_capacity(text.len());
    let mut open: Option<usize> = None;
    for line in text.split_inclusive('\n') {
        let (line, ended) = line.strip_suffix('\n').map_or((line, false), |line| (line, true));
        let depth = line.bytes().take_while(|&b| b == b'>').count();
        let words = line.get(depth..).unwrap_or_default();
        let words = words.strip_prefix(' ').unwrap_or(words);
        // An empty line ends a paragraph, even where the line before it promised to go on.
        if open.take() != Some(depth) || words.is_empty() {
            begin(&mut output, depth, words);
        }
        let flowing = words.ends_with(' ') && words != "-- " && ended;
        let kept = if flowing && delsp { words.strip_suffix(' ').unwrap_or(words) } else { words };
        output.push_str(kept);
        match flowing {
            true => open = Some(depth),
            false if ended => output.push('\n'),
            false => {}
        }
    }
    output
}

/// A new line, under its marks of quotation.
fn begin(output: &mut String, depth: usize, words: &str) {
    if !output.is_empty() && !output.ends_with('\n') {
        output.truncate(output.trim_end_matches(' ').len());
        output.push('\n');
    }
    output.extend(std::iter::repeat_n('>', depth));
    if depth > 0 && !words.is_empty() {
        output.push(' ');
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paragraphs_are_joined() {
        let check =
            |text: &str, expected: &str| assert_eq!(joined(text, false), expected, "{text:?}");
        check("one \ntwo\nthree\n", "one two\nthree\n");
        check("one \n\ntwo", "one\n\ntwo");
        check(" From here\n >not quoted\n", "From here\n>not quoted\n");
        check("> a \n> b\nc\n", "> a b\nc\n");
        check(">> a \n> b\n", ">> a\n> b\n");
        check(">>> a\n", ">>> a\n");
        check("x\n-- \nEwa\n", "x\n-- \nEwa\n");
        check("", "");
        check("one \n", "one ");
        check("> \n>\n", ">\n>\n");
    }

    #[test]
    fn a_space_put_there_for_flowing_goes() {
        let check =
            |text: &str, expected: &str| assert_eq!(joined(text, true), expected, "{text:?}");
        check("one \ntwo\n", "onetwo\n");
        check("one  \ntwo\n", "one two\n");
        check("> ab \n> cd\n", "> abcd\n");
    }

    #[test]
    fn only_text_that_says_so_flows() {
        let check = |kind: &str, expected| assert_eq!(flows(&Structured::read(kind)), expected);
        check("text/plain; format=flowed", Some(false));
        check("text/plain; Format=Flowed; DelSp=Yes", Some(true));
        check("text/plain; delsp=yes", None);
        check("text/html; format=flowed", None);
    }
}

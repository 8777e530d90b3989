//! What goes to the clipboard: words that any program takes, and the same as a table or a passage for
//! those that take more.

/// What is copied.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Copied {
    /// Plain words; cells of a row with tabs between them
    pub text: String,
    /// The same with its shape, as HTML; none where there is nothing to shape
    pub html: Option<String>,
}

impl Copied {
    /// Plain words.
    pub fn words(text: String) -> Copied {
        Copied { text, html: None }
    }

    /// A row of a table under the names of its columns; as words with tabs.
    pub fn row(names: &[String], cells: &[&str]) -> Copied {
        Copied::table(names, &[cells.iter().map(|cell| (*cell).to_owned()).collect()])
    }

    /// Rows of a table under the names of its columns; as words with tabs, without the names.
    pub fn table(names: &[String], rows: &[Vec<String>]) -> Copied {
        let line = |cells: &Vec<String>| {
            let cells: Vec<String> = cells.iter().map(|cell| one_cell(cell)).collect();
            cells.join("\t")
        };
        let text = rows.iter().map(line).collect::<Vec<_>>().join("\n");
        let head: String = names.iter().map(|name| format!("<th>{}</th>", escaped(name))).collect();
        let body: String = rows
            .iter()
            .map(|cells| {
                let cells: String =
                    cells.iter().map(|cell| format!("<td>{}</td>", escaped(cell))).collect();
                format!("<tr>{cells}</tr>")
            })
            .collect();
        let html = format!("<table><tr>{head}</tr>{body}</table>");
        Copied { text, html: Some(html) }
    }

    /// Words of somebody with where they stand: who said them above, each line marked, the record below.
    pub fn quotation(said_by: &str, words: &str, reference: &str) -> Copied {
        let lines: Vec<String> = words.trim().lines().map(|line| format!("> {line}")).collect();
        let text = format!("{said_by}\n{}\n{reference}", lines.join("\n"));
        let inside = escaped(words.trim()).replace('\n', "<br>");
        let (said_by, reference) = (escaped(said_by), escaped(reference));
        let html = format!("<p>{said_by}</p><blockquote>{inside}</blockquote><p>{reference}</p>");
        Copied { text, html: Some(html) }
    }

    /// A passage: a title, then paragraphs; those that say nothing are left out.
    pub fn passage(title: &str, paragraphs: &[&str]) -> Copied {
        let said: Vec<&str> =
            paragraphs.iter().copied().filter(|text| !text.trim().is_empty()).collect();
        let lines: Vec<&str> = std::iter::once(title).chain(said.iter().copied()).collect();
        let paragraph = |text: &&str| format!("<p>{}</p>", escaped(text).replace('\n', "<br>"));
        let body: String = said.iter().map(paragraph).collect();
        let html = format!("<p><b>{}</b></p>{body}", escaped(title));
        Copied { text: lines.join("\n"), html: Some(html) }
    }
}

/// A cell on one line, so that the table keeps its shape.
fn one_cell(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Words as HTML says them.
fn escaped(text: &str) -> String {
    let mut said = String::with_capacity(text.len());
    for sign in text.chars() {
        match sign {
            '&' => said.push_str("&amp;"),
            '<' => said.push_str("&lt;"),
            '>' => said.push_str("&gt;"),
            '"' => said.push_str("&quot;"),
            sign => said.push(sign),
        }
    }
    said
}

#[cfg(test)]
mod tests {
    use super::Copied;

    #[test]
    fn a_table_keeps_its_shape_whatever_is_in_it() {
        let names = ["Imię".to_owned(), "Rola".to_owned()];
        let copied = Copied::row(&names, &["Ewa\tWzorowa\nz & spółka", "<b>"]);
        assert_eq!(copied.text, "Ewa Wzorowa z & spółka\t<b>");
        let html = copied.html.expect("a table");
        assert!(html.contains("<th>Imię</th>") && html.contains("&lt;b&gt;"), "{html}");
    }

    #[test]
    fn a_passage_has_its_title_and_what_says_something() {
        let copied = Copied::passage("R-01 Zmiany", &["Pierwszy\ndrugi", " ", "trzeci"]);
        assert_eq!(copied.text, "R-01 Zmiany\nPierwszy\ndrugi\ntrzeci");
        let html = copied.html.expect("a passage");
        assert_eq!(html, "<p><b>R-01 Zmiany</b></p><p>Pierwszy<br>drugi</p><p>trzeci</p>");
    }
}

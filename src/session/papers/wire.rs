//! What the two processes say to each other: lengths first, then bytes.

use std::io::{self, Read, Write};

use crate::document::Picture;
use crate::domain::{Paper, PaperNote, PaperPage, Part};

/// Longest file or answer that goes through the pipe.
const LONGEST: u64 = 1 << 30;

/// What is asked of a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Asked {
    /// Its type and text, by its name
    Text { name: String },
    /// One page as a picture
    Picture { page: u32, width: u32 },
}

/// What is answered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Answer {
    /// Its type and text
    Paper(Paper),
    /// One page as a picture
    Picture(Picture),
    /// It cannot be shown, or reading it failed
    Nothing,
}

/// Writes a question with the file it is about.
pub(super) fn ask(to: &mut dyn Write, asked: &Asked, bytes: &[u8]) -> io::Result<()> {
    let (name, page, width) = match asked {
        Asked::Text { name } => (name.as_bytes(), 0, 0),
        Asked::Picture { page, width } => (&[][..], *page, *width),
    };
    to.write_all(&[u8::from(matches!(asked, Asked::Picture { .. }))])?;
    to.write_all(&page.to_le_bytes())?;
    to.write_all(&width.to_le_bytes())?;
    chunk(to, name)?;
    chunk(to, bytes)?;
    to.flush()
}

/// Reads a question; none at the end.
pub(super) fn asked(from: &mut dyn Read) -> io::Result<Option<(Asked, Vec<u8>)>> {
    let mut kind = [0];
    if from.read(&mut kind)? == 0 {
        return Ok(None);
    }
    let (page, width) = (number(from)?, number(from)?);
    let name = String::from_utf8_lossy(&chunk_of(from)?).into_owned();
    let asked = if kind == [1] { Asked::Picture { page, width } } else { Asked::Text { name } };
    Ok(Some((asked, chunk_of(from)?)))
}

/// Writes an answer.
pub(super) fn answer(to: &mut dyn Write, answer: &Answer) -> io::Result<()> {
    match answer {
        Answer::Nothing => to.write_all(&[0])?,
        Answer::Paper(paper) => {
            to.write_all(&[1])?;
            put_paper(to, paper)?;
        }
        Answer::Picture(picture) => {
            to.write_all(&[2])?;
            for number in [picture.size[0], picture.size[1], picture.pages] {
                to.write_all(&number.to_le_bytes())?;
            }
            chunk(to, &picture.rgba)?;
        }
    }
    to.flush()
}

/// Reads an answer.
pub(super) fn answered(from: &mut dyn Read) -> io::Result<Answer> {
    let mut kind = [0];
    from.read_exact(&mut kind)?;
    match kind {
        [1] => Ok(Answer::Paper(paper(from)?)),
        [2] => {
            let (wide, high, pages) = (number(from)?, number(from)?, number(from)?);
            let rgba = chunk_of(from)?;
            let whole = u64::from(wide) * u64::from(high) * 4 == rgba.len() as u64;
            let picture = Picture { size: [wide, high], rgba, pages };
            Ok(if whole { Answer::Picture(picture) } else { Answer::Nothing })
        }
        _ => Ok(Answer::Nothing),
    }
}

fn put_paper(to: &mut dyn Write, paper: &Paper) -> io::Result<()> {
    chunk(to, paper.mime.as_bytes())?;
    // One more than the number, so that none is told from no pages.
    to.write_all(&paper.pictures.map_or(0, |count| count.saturating_add(1)).to_le_bytes())?;
    let notes: Vec<&str> = paper.notes.iter().map(|note| note.as_str()).collect();
    chunk(to, notes.join(" ").as_bytes())?;
    to.write_all(&u32::try_from(paper.pages.len()).unwrap_or(u32::MAX).to_le_bytes())?;
    for page in &paper.pages {
        for words in [page.part.as_str(), &page.label, &page.text] {
            chunk(to, words.as_bytes())?;
        }
    }
    Ok(())
}

fn paper(from: &mut dyn Read) -> io::Result<Paper> {
    let mime = words(from)?;
    let pictures = number(from)?.checked_sub(1);
    let notes = words(from)?.split_whitespace().filter_map(PaperNote::from_word).collect();
    let mut pages = Vec::new();
    for _ in 0..number(from)? {
        let part = Part::from_word(&words(from)?).unwrap_or(Part::Whole);
        pages.push(PaperPage { part, label: words(from)?, text: words(from)? });
    }
    Ok(Paper { mime, pictures, pages, notes })
}

fn words(from: &mut dyn Read) -> io::Result<String> {
    Ok(String::from_utf8_lossy(&chunk_of(from)?).into_owned())
}

fn number(from: &mut dyn Read) -> io::Result<u32> {
    let mut bytes = [0; 4];
    from.read_exact(&mut bytes)?;
    Ok(u32::from_le_bytes(bytes))
}

fn chunk(to: &mut dyn Write, bytes: &[u8]) -> io::Result<()> {
    to.write_all(&(bytes.len() as u64).to_le_bytes())?;
    to.write_all(bytes)
}

fn chunk_of(from: &mut dyn Read) -> io::Result<Vec<u8>> {
    let mut length = [0; 8];
    from.read_exact(&mut length)?;
    let length = u64::from_le_bytes(length);
    if length > LONGEST {
        return Err(io::ErrorKind::InvalidData.into());
    }
    // Grows with what really comes, not with what was said.
    let mut bytes = Vec::new();
    from.take(length).read_to_end(&mut bytes)?;
    match bytes.len() as u64 == length {
        true => Ok(bytes),
        false => Err(io::ErrorKind::UnexpectedEof.into()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_said_arrives() {
        for question in [
            Asked::Text { name: "umowa źródłowa.pdf".to_owned() },
            Asked::Picture { page: 7, width: 900 },
        ] {
            let mut pipe = Vec::new();
            ask(&mut pipe, &question, b"bytes").unwrap();
            assert_eq!(asked(&mut pipe.as_slice()).unwrap(), Some((question, b"bytes".to_vec())));
        }
        let page =
            PaperPage { part: Part::Page, label: "1".to_owned(), text: "Łódź".to_owned() };
        let paper = Paper {
            mime: "application/pdf".to_owned(),
            pictures: Some(1),
            pages: vec![page],
            notes: vec![PaperNote::Cut],
        };
        let picture = Picture { size: [1, 2], rgba: vec![0; 8], pages: 3 };
        for told in [Answer::Nothing, Answer::Paper(paper), Answer::Picture(picture)] {
            let mut pipe = Vec::new();
            answer(&mut pipe, &told).unwrap();
            assert_eq!(answered(&mut pipe.as_slice()).unwrap(), told);
        }
    }

    #[test]
    fn a_broken_pipe_is_an_error_and_the_end_is_none() {
        assert_eq!(asked(&mut [].as_slice()).unwrap(), None);
        assert!(asked(&mut [0, 1, 2].as_slice()).is_err());
        assert!(answered(&mut [1, 255, 255, 255, 255, 255, 255, 255, 255].as_slice()).is_err());
        assert!(answered(&mut [2; 21].as_slice()).is_err());
    }
}

//! Who answered whom: the tree of a conversation, after RFC 5256 and Exchange's own marks.
//!
//! The subject never decides. The tree is the same in whatever order the messages came.

use std::cmp::Reverse;
use std::collections::HashMap;

use super::RecordId;

/// Hex digits of a `Thread-Index` that name the conversation, and that each answer adds.
const INDEX_HEAD: usize = 44;
const INDEX_STEP: usize = 10;

/// A message as its place in a conversation is told by it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ThreadPart {
    /// The message; of several versions the one that stands for all
    pub id: RecordId,
    /// Its `Message-ID`, and those of its other versions
    pub ids: Vec<String>,
    /// The ids of `References`, oldest first
    pub references: Vec<String>,
    /// The ids of `In-Reply-To`
    pub in_reply_to: Vec<String>,
    /// Exchange's place in the conversation, lower-case hex
    pub index: Option<String>,
    /// When it was sent, milliseconds
    pub at: i64,
    /// Orders those sent at the same moment: the hash of the bytes
    pub tie: String,
}

/// One line of the tree, in the order it is read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Branch {
    /// The message; none where it is only spoken of and not held
    pub held: Option<RecordId>,
    /// The `Message-ID` by which others speak of it, where it is not held
    pub message_id: Option<String>,
    /// How many stand above it
    pub depth: usize,
    /// The line it answers, by its place in the list
    pub parent: Option<usize>,
}

/// The tree of these messages, the oldest beginning first. A message that is spoken of and not held has
/// a line where one that is held answers it.
pub fn thread_tree(parts: &[ThreadPart]) -> Vec<Branch> {
    let mut order: Vec<&ThreadPart> = parts.iter().collect();
    order.sort_by(|a, b| (a.at, &a.tie, a.id).cmp(&(b.at, &b.tie, b.id)));
    let mut tree = Tree::of(&order);
    tree.link_answers(&order);
    tree.link_chains(&order);
    tree.link_indexes(&order);
    tree.lines(&order)
}

/// Nodes: first the messages held, in order, then those only spoken of.
struct Tree<'a> {
    parents: Vec<Option<usize>>,
    by_id: HashMap<&'a str, usize>,
    names: Vec<&'a str>,
    held: usize,
}

impl<'a> Tree<'a> {
    fn of(order: &[&'a ThreadPart]) -> Tree<'a> {
        let mut tree = Tree {
            parents: vec![None; order.len()],
            by_id: HashMap::new(),
            names: Vec::new(),
            held: order.len(),
        };
        for (place, part) in order.iter().enumerate() {
            for id in &part.ids {
                tree.by_id.entry(id).or_insert(place);
            }
        }
        tree
    }

    /// The node of an id, made where there is none.
    fn node(&mut self, id: &'a str) -> usize {
        if let Some(known) = self.by_id.get(id) {
            return *known;
        }
        let node = self.parents.len();
        self.parents.push(None);
        self.names.push(id);
        self.by_id.insert(id, node);
        node
    }

    /// Puts a node under another, unless it has a place or would stand under itself.
    fn link(&mut self, parent: usize, child: usize) {
        if self.parent(child).is_some() {
            return;
        }
        let mut above = Some(parent);
        while let Some(node) = above {
            if node == child {
                return;
            }
            above = self.parent(node);
        }
        if let Some(place) = self.parents.get_mut(child) {
            *place = Some(parent);
        }
    }

    fn parent(&self, node: usize) -> Option<usize> {
        self.parents.get(node).copied().flatten()
    }

    /// What each message says itself that it answers comes before what others say of it.
    fn link_answers(&mut self, order: &[&'a ThreadPart]) {
        for (place, part) in order.iter().enumerate() {
            if let Some(last) = part.chain().last() {
                let parent = self.node(last);
                self.link(parent, place);
            }
        }
    }

    /// Who answered whom among the older ones each message names.
    fn link_chains(&mut self, order: &[&'a ThreadPart]) {
        for part in order {
            let nodes: Vec<usize> = part.chain().map(|id| self.node(id)).collect();
            for pair in nodes.windows(2) {
                if let [older, newer] = pair {
                    self.link(*older, *newer);
                }
            }
        }
    }

    /// Exchange's marks, for messages that name nothing: each stands under the nearest one whose mark
    /// its own begins with.
    fn link_indexes(&mut self, order: &[&'a ThreadPart]) {
        let mut marked: HashMap<&str, usize> = HashMap::new();
        for (place, part) in order.iter().enumerate() {
            if let Some(index) = &part.index {
                marked.entry(index).or_insert(place);
            }
        }
        for (place, part) in order.iter().enumerate() {
            let Some(index) = part.index.as_deref().filter(|_| self.parent(place).is_none()) else {
                continue;
            };
            let lengths = (INDEX_HEAD..index.len()).rev();
            let mut above =
                lengths.filter(|length| (index.len() - length).is_multiple_of(INDEX_STEP));
            let parent = above.find_map(|length| marked.get(index.get(..length)?));
            if let Some(parent) = parent {
                self.link(*parent, place);
            }
        }
    }

    fn lines(&self, order: &[&ThreadPart]) -> Vec<Branch> {
        let children = self.children();
        let earliest = self.earliest(order, &children);
        let by_time = |nodes: &mut Vec<usize>| {
            nodes.sort_by_key(|node| Reverse((earliest.get(*node).copied(), *node)));
        };
        let mut roots: Vec<usize> =
            (0..self.parents.len()).filter(|node| self.parent(*node).is_none()).collect();
        by_time(&mut roots);
        let mut steps: Vec<(usize, Option<usize>, usize)> =
            roots.into_iter().map(|node| (node, None, 0)).collect();
        let mut lines = Vec::with_capacity(order.len());
        while let Some((node, parent, depth)) = steps.pop() {
            let below = children.get(node).map(Vec::as_slice).unwrap_or_default();
            let mut below: Vec<usize> =
                below.iter().copied().filter(|child| earliest[*child].is_some()).collect();
            let missing = node >= self.held;
            // Of a row of missing ones only the last is answered by one that is held.
            let passed = missing && below.len() == 1 && below[0] >= self.held;
            if missing && below.is_empty() {
                continue;
            }
            let (parent, depth) = match passed {
                true => (parent, depth),
                false => {
                    lines.push(Branch {
                        held: order.get(node).map(|part| part.id),
                        message_id: missing.then(|| self.names[node - self.held].to_owned()),
                        depth,
                        parent,
                    });
                    (Some(lines.len() - 1), depth + 1)
                }
            };
            by_time(&mut below);
            steps.extend(below.into_iter().map(|child| (child, parent, depth)));
        }
        lines
    }

    fn children(&self) -> Vec<Vec<usize>> {
        let mut children = vec![Vec::new(); self.parents.len()];
        for (child, parent) in self.parents.iter().enumerate() {
            if let Some(list) = parent.and_then(|parent| children.get_mut(parent)) {
                list.push(child);
            }
        }
        children
    }

    /// When the oldest message held at or under each node was sent, and its place in order; none where
    /// nothing under it is held. A missing message is as old as what answers it.
    fn earliest(
        &self,
        order: &[&ThreadPart],
        children: &[Vec<usize>],
    ) -> Vec<Option<(i64, usize)>> {
        let mut earliest: Vec<Option<(i64, usize)>> = vec![None; self.parents.len()];
        for (place, part) in order.iter().enumerate() {
            earliest[place] = Some((part.at, place));
        }
        let roots = (0..self.parents.len()).filter(|node| self.parent(*node).is_none());
        let mut steps: Vec<usize> = roots.collect();
        let mut downwards = Vec::with_capacity(self.parents.len());
        while let Some(node) = steps.pop() {
            downwards.push(node);
            steps.extend(&children[node]);
        }
        for node in downwards.into_iter().rev().filter(|node| *node >= self.held) {
            earliest[node] = children[node].iter().filter_map(|child| earliest[*child]).min();
        }
        earliest
    }
}

impl ThreadPart {
    /// The ids of what it answers, oldest first; its own are passed over.
    fn chain(&self) -> impl Iterator<Item = &str> {
        let named = match self.references.is_empty() {
            true => self.in_reply_to.get(..1).unwrap_or_default(),
            false => &self.references,
        };
        named.iter().filter(|id| !self.ids.contains(id)).map(String::as_str)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn id(number: u8) -> RecordId {
        RecordId::from_bytes([number; 10])
    }

    /// `1 < 0 x`: message 1 with references to 0 and x.
    fn part(number: u8, references: &str) -> ThreadPart {
        ThreadPart {
            id: id(number),
            ids: vec![number.to_string()],
            references: references.split_whitespace().map(str::to_owned).collect(),
            at: i64::from(number),
            tie: number.to_string(),
            in_reply_to: Vec::new(),
            index: None,
        }
    }

    fn drawn(parts: &[ThreadPart]) -> String {
        let lines = thread_tree(parts).into_iter().map(|line| {
            let name = match (line.held, line.message_id) {
                (Some(held), _) => {
                    parts.iter().find(|part| part.id == held).unwrap().ids[0].clone()
                }
                (None, missing) => format!("({})", missing.unwrap_or_default()),
            };
            format!("{}{name}", "-".repeat(line.depth))
        });
        lines.collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn answers_stand_under_what_they_answer() {
        let check = |parts: &[(u8, &str)], expected: &str| {
            let parts: Vec<_> = parts.iter().map(|(number, refs)| part(*number, refs)).collect();
            assert_eq!(drawn(&parts), expected);
        };
        check(&[(1, ""), (2, "1"), (3, "1 2"), (4, "1")], "1 -2 --3 -4");
        check(&[(2, "1"), (3, "1")], "(1) -2 -3");
        check(&[(3, "0 1 2")], "(2) -3");
        check(&[(3, "0 1 2"), (4, "0 1")], "(1) -(2) --3 -4");
        check(&[(1, "2"), (2, "1")], "2 -1");
        check(&[(1, "1")], "1");
        check(&[(1, ""), (2, "")], "1 2");
        // What a message says itself counts more than what others say of it.
        check(&[(1, ""), (2, "1"), (3, "1"), (4, "2 3")], "1 -2 -3 --4");
        check(&[(1, ""), (2, ""), (3, "1 2")], "1 -2 --3");
    }

    #[test]
    fn exchange_marks_help_where_nothing_else_does() {
        let head = "0".repeat(44);
        let marked =
            |number: u8, index: String| ThreadPart { index: Some(index), ..part(number, "") };
        let parts = [
            marked(1, head.clone()),
            marked(2, format!("{head}aaaaaaaaaa")),
            marked(3, format!("{head}aaaaaaaaaabbbbbbbbbb")),
            marked(4, format!("{head}ccccccccccdddddddddd")),
            ThreadPart { references: vec!["3".into()], ..marked(5, format!("{head}eeeeeeeeee")) },
        ];
        assert_eq!(drawn(&parts), "1 -2 --3 ---5 -4");
    }

    #[test]
    fn a_long_chain_is_no_burden() {
        let parts: Vec<ThreadPart> = (0..3_000_u32)
            .map(|number| {
                let [.., high, low] = number.to_be_bytes();
                let before = number.checked_sub(1).map(|before| before.to_string());
                ThreadPart {
                    id: RecordId::from_bytes([0, 0, 0, 0, 0, 0, 0, 0, high, low]),
                    ids: vec![number.to_string()],
                    references: before.into_iter().collect(),
                    at: i64::from(number),
                    ..part(0, "")
                }
            })
            .collect();
        assert_eq!(thread_tree(&parts).last().map(|line| line.depth), Some(2_999));
    }

    proptest! {
        #[test]
        fn the_order_of_arrival_says_nothing(
            said in prop::collection::vec((prop::collection::vec(0_u8..12, 0..5), 0_i64..3), 1..12),
            seed in any::<u64>(),
        ) {
            let parts: Vec<ThreadPart> = (0_u8..).zip(&said).map(|(number, (refs, at))| {
                let references = refs.iter().map(u8::to_string).collect::<Vec<_>>().join(" ");
                ThreadPart { at: *at, ..part(number, &references) }
            }).collect();
            let mut shuffled = parts.clone();
            let mut state = seed;
            for place in (1..shuffled.len()).rev() {
                state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
                shuffled.swap(place, (state >> 33) as usize % (place + 1));
            }
            prop_assert_eq!(thread_tree(&parts), thread_tree(&shuffled));
            let held = thread_tree(&parts).iter().filter(|line| line.held.is_some()).count();
            prop_assert_eq!(held, parts.len());
        }
    }
}

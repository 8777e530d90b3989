//! What follows what: tasks, phases and links as a graph without loops.
//!
//! A phase is two knots: its head, after which what belongs to it may begin, and its end, which comes
//! when all of that is finished. Loops cannot be recorded, but two laptops can make one together: such
//! a loop is named, and one link of it is not followed, so that everything else can still be told.

use std::collections::HashMap;

use super::{Link, LinkKind, RecordId, Task};

/// Deepest nesting of phases that is followed, as in the outline.
const DEEPEST: usize = 100;

/// Loops that are named one by one; where there are more, all links among what is left are dropped.
const NAMED: usize = 50;

/// A tie of two knots.
#[derive(Debug, Clone, Copy)]
pub(super) struct Tie {
    /// The knot it leads from
    pub from: usize,
    /// The knot it leads to
    pub to: usize,
    /// Which ends it ties; none where it only holds a phase together
    pub link: Option<(LinkKind, i64)>,
}

/// Tasks as knots: the task of place n is knot n (of a phase, its end), heads of phases come after.
pub(super) struct Graph {
    /// How many tasks there are
    pub tasks: usize,
    /// Number of the task each head belongs to
    pub phases: Vec<usize>,
    /// The head of each task that is a phase
    pub head: Vec<Option<usize>>,
    /// The place of the phase a task belongs to
    pub parent: Vec<Option<usize>>,
    /// Every tie
    pub ties: Vec<Tie>,
    /// Places of the ties that lead to each knot
    pub into: Vec<Vec<usize>>,
    /// Places of the ties that lead from each knot
    pub out: Vec<Vec<usize>>,
    /// The knots, none before what leads to it
    pub order: Vec<usize>,
    /// Loops that were met, each as places of tasks in order
    pub loops: Vec<Vec<usize>>,
}

impl Graph {
    /// The graph of these tasks; a link to a task that is not among them ties nothing.
    pub fn of(tasks: &[(RecordId, &Task)]) -> Graph {
        let places: HashMap<RecordId, usize> =
            tasks.iter().enumerate().map(|(place, (id, _))| (*id, place)).collect();
        let parent = parents(tasks, &places);
        let mut graph = Graph {
            tasks: tasks.len(),
            phases: Vec::new(),
            head: vec![None; tasks.len()],
            parent,
            ties: Vec::with_capacity(tasks.len()),
            into: Vec::new(),
            out: Vec::new(),
            order: Vec::new(),
            loops: Vec::new(),
        };
        graph.find_heads();
        graph.tie_phases();
        graph.tie_links(tasks, &places);
        graph.index();
        graph.sort();
        graph
    }

    fn knots(&self) -> usize {
        self.tasks + self.phases.len()
    }

    /// The task a knot belongs to.
    pub fn task_of(&self, knot: usize) -> usize {
        let phase = knot.checked_sub(self.tasks);
        phase.and_then(|place| self.phases.get(place)).copied().unwrap_or(knot)
    }

    /// The knot at which a task begins.
    fn first(&self, task: usize) -> usize {
        self.head.get(task).copied().flatten().unwrap_or(task)
    }

    fn find_heads(&mut self) {
        for parent in self.parent.iter().copied().flatten() {
            if let Some(head @ None) = self.head.get_mut(parent) {
                *head = Some(self.tasks + self.phases.len());
                self.phases.push(parent);
            }
        }
    }

    fn tie_phases(&mut self) {
        for (task, parent) in self.parent.iter().enumerate() {
            let Some(parent) = *parent else { continue };
            let (head, first) = (self.first(parent), self.first(task));
            self.ties.push(Tie { from: head, to: first, link: None });
            self.ties.push(Tie { from: task, to: parent, link: None });
        }
        for task in &self.phases {
            self.ties.push(Tie { from: self.first(*task), to: *task, link: None });
        }
    }

    fn tie_links(&mut self, tasks: &[(RecordId, &Task)], places: &HashMap<RecordId, usize>) {
        for (to, (_, task)) in tasks.iter().enumerate() {
            for link in &task.links {
                let Some(from) = places.get(&link.from).copied() else { continue };
                // The start of a phase is known when all of it is, so its links leave from its end.
                let to = match link.kind() {
                    LinkKind::FinishStart | LinkKind::StartStart => self.first(to),
                    LinkKind::FinishFinish | LinkKind::StartFinish => to,
                };
                self.ties.push(Tie { from, to, link: Some((link.kind(), link.lag())) });
            }
        }
    }

    fn index(&mut self) {
        self.into = vec![Vec::new(); self.knots()];
        self.out = vec![Vec::new(); self.knots()];
        for (place, tie) in self.ties.iter().enumerate() {
            self.into.get_mut(tie.to).into_iter().for_each(|ties| ties.push(place));
            self.out.get_mut(tie.from).into_iter().for_each(|ties| ties.push(place));
        }
    }

    /// Orders the knots, and drops a link of each loop that is met.
    fn sort(&mut self) {
        let mut waits: Vec<usize> = self.into.iter().map(Vec::len).collect();
        let mut dropped = vec![false; self.ties.len()];
        let mut ready: Vec<usize> =
            (0..self.knots()).rev().filter(|knot| waits[*knot] == 0).collect();
        let mut done = vec![false; self.knots()];
        let mut hint = 0;
        loop {
            while let Some(knot) = ready.pop() {
                done[knot] = true;
                self.order.push(knot);
                for tie in self.out[knot].iter().filter(|tie| !dropped[**tie]) {
                    let to = self.ties[*tie].to;
                    waits[to] -= 1;
                    if waits[to] == 0 {
                        ready.push(to);
                    }
                }
            }
            while hint < done.len() && done[hint] {
                hint += 1;
            }
            if hint == done.len() {
                break;
            }
            let broken = self.loop_from(hint, &done, &dropped);
            if broken.is_empty() {
                // Phases alone make no loop; were it so, the rest keeps the order it was given in.
                self.order.extend((0..done.len()).filter(|knot| !done[*knot]));
                break;
            }
            for tie in broken {
                dropped[tie] = true;
                let to = self.ties[tie].to;
                waits[to] -= 1;
                if waits[to] == 0 {
                    ready.push(to);
                }
            }
        }
        let kept = |ties: &mut Vec<usize>| ties.retain(|tie| !dropped[*tie]);
        self.into.iter_mut().for_each(kept);
        self.out.iter_mut().for_each(kept);
    }

    /// Finds a loop by walking back from a knot that waits, names it, and answers which ties to drop.
    fn loop_from(&mut self, knot: usize, done: &[bool], dropped: &[bool]) -> Vec<usize> {
        let open = |tie: &&usize| !dropped[**tie] && !done[self.ties[**tie].from];
        if self.loops.len() >= NAMED {
            let left =
                (0..self.ties.len()).filter(|tie| open(&tie) && self.ties[*tie].link.is_some());
            return left.collect();
        }
        let (mut walked, mut seen, mut at) = (Vec::new(), HashMap::new(), knot);
        while !seen.contains_key(&at) {
            seen.insert(at, walked.len());
            // What waits has something open that leads to it.
            let Some(tie) = self.into[at].iter().find(open) else { break };
            walked.push(*tie);
            at = self.ties[*tie].from;
        }
        let round = walked.get(seen.get(&at).copied().unwrap_or(0)..).unwrap_or_default();
        let mut tasks: Vec<usize> = Vec::new();
        for tie in round.iter().rev().map(|tie| self.ties[*tie]).filter(|tie| tie.link.is_some()) {
            for task in [self.task_of(tie.from), self.task_of(tie.to)] {
                if tasks.last() != Some(&task) {
                    tasks.push(task);
                }
            }
        }
        if tasks.len() > 1 && tasks.first() == tasks.last() {
            tasks.pop();
        }
        let last = round.iter().find(|tie| self.ties[**tie].link.is_some()).copied();
        self.loops.push(tasks);
        last.into_iter().collect()
    }
}

/// The tasks a new link of a task would lead round through, in order; none where it makes no loop.
pub fn loop_with(tasks: &[(RecordId, &Task)], to: RecordId, link: &Link) -> Option<Vec<RecordId>> {
    let own = tasks.iter().find(|(id, _)| *id == to).map(|(_, task)| *task)?;
    let mut tied = own.clone();
    tied.links.push(link.clone());
    let tasks: Vec<(RecordId, &Task)> =
        tasks.iter().map(|(id, task)| (*id, if *id == to { &tied } else { *task })).collect();
    let id = |place: &usize| tasks.get(*place).map(|(id, _)| *id);
    let rounds = Graph::of(&tasks).loops;
    let mut rounds = rounds.iter().map(|round| round.iter().filter_map(id).collect::<Vec<_>>());
    rounds.find(|round| round.contains(&to))
}

/// The place of each task's phase; what hangs in a loop of phases, or too deep, has none.
fn parents(tasks: &[(RecordId, &Task)], places: &HashMap<RecordId, usize>) -> Vec<Option<usize>> {
    let above: Vec<Option<usize>> =
        tasks.iter().map(|(_, task)| places.get(&task.parent?).copied()).collect();
    let hangs_well = |task: usize| {
        let mut at = above[task];
        for _ in 0..DEEPEST {
            match at {
                Some(parent) if parent != task => at = above[parent],
                Some(_) => return false,
                None => return true,
            }
        }
        false
    };
    (0..tasks.len()).map(|task| above[task].filter(|_| hangs_well(task))).collect()
}

//! Builds small stores of Outlook (MS-PST), wide and narrow, hidden in each way: real ones of the old form are rare.

/// How a store is made.
#[derive(Debug, Clone, Copy)]
pub struct Form {
    /// Numbers have eight bytes.
    pub wide: bool,
    /// How bytes are hidden: 0 not at all, 1 or 2.
    pub crypt: u8,
    /// Bytes of data a block may have, so that small things take several.
    pub block: usize,
}

/// A node: id, parent, data, nodes inside it by id.
pub struct Node {
    pub id: u32,
    pub parent: u32,
    pub data: Vec<Vec<u8>>,
    pub inside: Vec<(u32, Vec<Vec<u8>>)>,
}

/// A property: id, type, value.
pub type Prop = (u16, u16, Vec<u8>);

/// The checksum of MS-PST §5.3.
fn checksum(bytes: &[u8]) -> u32 {
    bytes.iter().fold(0, |sum, byte| {
        (0..8).fold(sum ^ u32::from(*byte), |sum: u32, _| (sum >> 1) ^ (0xEDB8_8320 * (sum & 1)))
    })
}

/// The properties of an object as the only block of its node; what is long goes into nodes inside.
pub fn properties(props: &[Prop], inside: &mut Vec<(u32, Vec<Vec<u8>>)>) -> Vec<Vec<u8>> {
    let mut items = vec![Vec::new(), Vec::new()];
    let mut sorted = props.to_vec();
    sorted.sort();
    for (id, kind, value) in sorted {
        let place = match kind {
            2 | 3 | 0x0B => {
                let mut value = value;
                value.resize(4, 0);
                u32::from_le_bytes(value.try_into().expect("four bytes"))
            }
            _ if value.len() > 1000 => {
                let id = 0x8000 + 0x20 * inside.len() as u32 + 0x1F;
                inside.push((id, vec![value]));
                id
            }
            _ => {
                items.push(value);
                (items.len() as u32) << 5
            }
        };
        items[1].extend(id.to_le_bytes());
        items[1].extend(kind.to_le_bytes());
        items[1].extend(place.to_le_bytes());
    }
    items[0] = vec![0xB5, 2, 6, 0, 0x40, 0, 0, 0];
    vec![heap(0xBC, 0x20, &items)]
}

/// A table with one row for each of these objects, all of which have the same properties.
pub fn table(rows: &[(u32, Vec<Prop>)]) -> Vec<Vec<u8>> {
    let columns = rows.first().map_or(&[][..], |(_, props)| props.as_slice());
    let size = |kind: u16| if kind == 2 { 2 } else { 4 };
    let (mut at, mut described, mut items) = (8_u16, Vec::new(), vec![Vec::new(); 4]);
    for (bit, (id, kind, _)) in columns.iter().enumerate() {
        described.extend(kind.to_le_bytes());
        described.extend(id.to_le_bytes());
        described.extend(at.to_le_bytes());
        described.extend([size(*kind), bit as u8]);
        at += u16::from(size(*kind));
    }
    let width = at + 1;
    let mut about = vec![0x7C, columns.len() as u8];
    for end in [at, at, at, width] {
        about.extend(end.to_le_bytes());
    }
    about.extend([0x40_u32, 0x80, 0].map(u32::to_le_bytes).concat());
    about.extend(described);
    for (number, (id, props)) in rows.iter().enumerate() {
        items[2].extend(id.to_le_bytes());
        items[2].extend((number as u32).to_le_bytes());
        let mut row = vec![0; 8];
        for (_, kind, value) in props {
            let mut value = match *kind {
                2 | 3 => value.clone(),
                _ => {
                    items.push(value.clone());
                    ((items.len() as u32) << 5).to_le_bytes().to_vec()
                }
            };
            value.resize(usize::from(size(*kind)), 0);
            row.extend(value);
        }
        row.push(0xFF << (8 - props.len()));
        items[3].extend(row);
    }
    items[0] = about;
    items[1] = vec![0xB5, 4, 4, 0, 0x60, 0, 0, 0];
    vec![heap(0x7C, 0x20, &items)]
}

fn heap(kind: u8, root: u32, items: &[Vec<u8>]) -> Vec<u8> {
    let mut bytes = vec![0, 0, 0xEC, kind];
    bytes.extend(root.to_le_bytes());
    bytes.extend([0; 4]);
    let mut places = Vec::new();
    for item in items {
        places.push(bytes.len() as u16);
        bytes.extend(item);
    }
    places.push(bytes.len() as u16);
    bytes.resize(bytes.len().next_multiple_of(2), 0);
    let map = bytes.len() as u16;
    bytes[..2].copy_from_slice(&map.to_le_bytes());
    bytes.extend((items.len() as u16).to_le_bytes());
    bytes.extend([0; 2]);
    places.iter().for_each(|place| bytes.extend(place.to_le_bytes()));
    bytes
}

struct Builder {
    form: Form,
    file: Vec<u8>,
    /// Id, place and size of each block.
    blocks: Vec<(u64, u64, u16)>,
}

impl Builder {
    fn number(&self, value: u64) -> Vec<u8> {
        if self.form.wide {
            value.to_le_bytes().into()
        } else {
            (value as u32).to_le_bytes().into()
        }
    }

    fn block(&mut self, mut data: Vec<u8>, internal: bool) -> u64 {
        let id = 4 * (self.blocks.len() as u64 + 1) + if internal { 2 } else { 0 };
        let at = self.file.len() as u64;
        self.blocks.push((id, at, data.len() as u16));
        if !internal {
            hide(&mut data, self.form.crypt, id as u32);
        }
        let (size, sum) = (data.len(), checksum(&data).to_le_bytes());
        let trailer = if self.form.wide { 16 } else { 12 };
        data.resize((size + trailer).next_multiple_of(64) - trailer, 0);
        data.extend((size as u16).to_le_bytes());
        data.extend([0; 2]);
        match self.form.wide {
            true => data.extend([sum.to_vec(), id.to_le_bytes().to_vec()].concat()),
            false => data.extend([(id as u32).to_le_bytes(), sum].concat()),
        }
        self.file.extend(data);
        id
    }

    /// Data in blocks; where these are several, under a list of them.
    fn data(&mut self, blocks: &[Vec<u8>]) -> u64 {
        let most = self.form.block;
        let cut = blocks.iter().flat_map(|block| {
            // A heap is not cut in the midst.
            let size = if block.get(2) == Some(&0xEC) { block.len() } else { most };
            block.chunks(size).map(<[u8]>::to_vec).collect::<Vec<_>>()
        });
        let cut: Vec<Vec<u8>> = cut.collect();
        let total: usize = cut.iter().map(Vec::len).sum();
        let ids: Vec<u64> = cut.into_iter().map(|block| self.block(block, false)).collect();
        if let [only] = ids.as_slice() {
            return *only;
        }
        let mut list = vec![1, 1];
        list.extend((ids.len() as u16).to_le_bytes());
        list.extend((total as u32).to_le_bytes());
        ids.into_iter().for_each(|id| list.extend(self.number(id)));
        self.block(list, true)
    }

    fn inside(&mut self, nodes: &[(u32, Vec<Vec<u8>>)]) -> u64 {
        if nodes.is_empty() {
            return 0;
        }
        let mut list = vec![2, 0];
        list.extend((nodes.len() as u16).to_le_bytes());
        if self.form.wide {
            list.extend([0; 4]);
        }
        for (id, data) in nodes {
            let data = self.data(data);
            list.extend([self.number(u64::from(*id)), self.number(data), self.number(0)].concat());
        }
        self.block(list, true)
    }

    /// A tree of pages with one level, or with another above it.
    fn tree(&mut self, entries: &[Vec<u8>]) -> u64 {
        let pages: Vec<(u64, u64)> = entries
            .chunks(6)
            .map(|some| {
                let key = some[0][..if self.form.wide { 8 } else { 4 }].to_vec();
                let at = self.page(some, 0);
                let mut wide = key;
                wide.resize(8, 0);
                (u64::from_le_bytes(wide.try_into().expect("eight bytes")), at)
            })
            .collect();
        if let [(_, only)] = pages.as_slice() {
            return *only;
        }
        let above: Vec<Vec<u8>> = pages
            .iter()
            .map(|(key, at)| [self.number(*key), self.number(0), self.number(*at)].concat())
            .collect();
        self.page(&above, 1)
    }

    fn page(&mut self, entries: &[Vec<u8>], level: u8) -> u64 {
        let at = self.file.len() as u64;
        let size = entries.first().map_or(0, Vec::len);
        let mut page = entries.concat();
        page.resize(if self.form.wide { 488 } else { 496 }, 0);
        page.extend([entries.len() as u8, 15, size as u8, level]);
        page.resize(if self.form.wide { 496 } else { 500 }, 0);
        let sum = checksum(&page).to_le_bytes();
        page.extend([0x80, 0x80, 0, 0]);
        match self.form.wide {
            true => page.extend([sum.to_vec(), vec![0; 8]].concat()),
            false => page.extend([[0; 4], sum].concat()),
        }
        self.file.extend(page);
        at
    }
}

/// A store with these nodes.
pub fn store(form: Form, nodes: &[Node]) -> Vec<u8> {
    let mut builder = Builder { form, file: vec![0; 1024], blocks: Vec::new() };
    let mut entries = Vec::new();
    for node in nodes {
        let (data, sub) = (builder.data(&node.data), builder.inside(&node.inside));
        let mut entry = [u64::from(node.id), data, sub].map(|value| builder.number(value)).concat();
        entry.extend(node.parent.to_le_bytes());
        if form.wide {
            entry.extend([0; 4]);
        }
        entries.push(entry);
    }
    let node_tree = builder.tree(&entries);
    let blocks = builder.blocks.clone();
    let blocks: Vec<Vec<u8>> = blocks
        .into_iter()
        .map(|(id, at, size)| {
            let mut entry = [builder.number(id), builder.number(at)].concat();
            entry.extend([size.to_le_bytes(), [1, 0]].concat());
            if form.wide {
                entry.extend([0; 4]);
            }
            entry
        })
        .collect();
    let block_tree = builder.tree(&blocks);
    let mut header = vec![0; 564];
    header[..4].copy_from_slice(b"!BDN");
    header[8..12].copy_from_slice(&[b'S', b'M', if form.wide { 23 } else { 14 }, 0]);
    let (root, step, crypt) = if form.wide { (216, 8, 513) } else { (184, 4, 461) };
    for (place, at) in [(1, node_tree), (3, block_tree)] {
        let number = builder.number(at);
        header[root + place * step..][..step].copy_from_slice(&number);
    }
    header[crypt] = form.crypt;
    let sum = checksum(&header[8..8 + 471]).to_le_bytes();
    header[4..8].copy_from_slice(&sum);
    let sum = checksum(&header[8..8 + 516]).to_le_bytes();
    header[524..528].copy_from_slice(&sum);
    builder.file[..564].copy_from_slice(&header);
    builder.file
}

/// Makes the sums of all pages and blocks of a wide store right again: whatever lies at a multiple of 64 is taken
/// for the end of one.
pub fn sums(bytes: &mut [u8]) {
    for end in (1088..=bytes.len()).step_by(64) {
        let size = usize::from(u16::from_le_bytes([bytes[end - 16], bytes[end - 15]]));
        let begin = end - (size + 16).next_multiple_of(64).min(end);
        if bytes[end - 14..end - 12] == [0, 0] && size > 0 && begin >= 1024 {
            let sum = checksum(&bytes[begin..begin + size]).to_le_bytes();
            bytes[end - 12..end - 8].copy_from_slice(&sum);
        }
        if bytes[end - 16..end - 12] == [0x80, 0x80, 0, 0] && end >= 1536 {
            let sum = checksum(&bytes[end - 512..end - 16]).to_le_bytes();
            bytes[end - 12..end - 8].copy_from_slice(&sum);
        }
    }
}

/// Hides bytes as a store does (§5.1, §5.2).
fn hide(bytes: &mut [u8], crypt: u8, key: u32) {
    match crypt {
        1 => bytes.iter_mut().for_each(|byte| *byte = FIRST[usize::from(*byte)]),
        2 => {
            let mut key = (key ^ (key >> 16)) as u16;
            for byte in bytes {
                let [low, high] = key.to_le_bytes();
                let back =
                    |wanted: u8| FIRST.iter().position(|one| *one == wanted).expect("in it") as u8;
                let first = FIRST[usize::from(byte.wrapping_add(low))].wrapping_add(high);
                let second = SECOND[usize::from(first)].wrapping_sub(high);
                *byte = back(second).wrapping_sub(low);
                key = key.wrapping_add(1);
            }
        }
        _ => {}
    }
}

#[rustfmt::skip]
const FIRST: [u8; 256] = [
    65, 54, 19, 98, 168, 33, 110, 187, 244, 22, 204, 4, 127, 100, 232, 93, 30, 242, 203, 42, 116,
    197, 94, 53, 210, 149, 71, 158, 150, 45, 154, 136, 76, 125, 132, 63, 219, 172, 49, 182, 72, 95,
    246, 196, 216, 57, 139, 231, 35, 59, 56, 142, 200, 193, 223, 37, 177, 32, 165, 70, 96, 78, 156,
    251, 170, 211, 86, 81, 69, 124, 85, 0, 7, 201, 43, 157, 133, 155, 9, 160, 143, 173, 179, 15,
    99, 171, 137, 75, 215, 167, 21, 90, 113, 102, 66, 191, 38, 74, 107, 152, 250, 234, 119, 83,
    178, 112, 5, 44, 253, 89, 58, 134, 126, 206, 6, 235, 130, 120, 87, 199, 141, 67, 175, 180, 28,
    212, 91, 205, 226, 233, 39, 79, 195, 8, 114, 128, 207, 176, 239, 245, 40, 109, 190, 48, 77, 52,
    146, 213, 14, 60, 34, 50, 229, 228, 249, 159, 194, 209, 10, 129, 18, 225, 238, 145, 131, 118,
    227, 151, 230, 97, 138, 23, 121, 164, 183, 220, 144, 122, 92, 140, 2, 166, 202, 105, 222, 80,
    26, 17, 147, 185, 82, 135, 88, 252, 237, 29, 55, 73, 27, 106, 224, 41, 51, 153, 189, 108, 217,
    148, 243, 64, 84, 111, 240, 198, 115, 184, 214, 62, 101, 24, 68, 31, 221, 103, 16, 241, 12, 25,
    236, 174, 3, 161, 20, 123, 169, 11, 255, 248, 163, 192, 162, 1, 247, 46, 188, 36, 104, 117, 13,
    254, 186, 47, 181, 208, 218, 61,
];

#[rustfmt::skip]
const SECOND: [u8; 256] = [
    20, 83, 15, 86, 179, 200, 122, 156, 235, 101, 72, 23, 22, 21, 159, 2, 204, 84, 124, 131, 0, 13,
    12, 11, 162, 98, 168, 118, 219, 217, 237, 199, 197, 164, 220, 172, 133, 116, 214, 208, 167,
    155, 174, 154, 150, 113, 102, 195, 99, 153, 184, 221, 115, 146, 142, 132, 125, 165, 94, 209,
    93, 147, 177, 87, 81, 80, 128, 137, 82, 148, 79, 78, 10, 107, 188, 141, 127, 110, 71, 70, 65,
    64, 68, 1, 17, 203, 3, 63, 247, 244, 225, 169, 143, 60, 58, 249, 251, 240, 25, 48, 130, 9, 46,
    201, 157, 160, 134, 73, 238, 111, 77, 109, 196, 45, 129, 52, 37, 135, 27, 136, 170, 252, 6,
    161, 18, 56, 253, 76, 66, 114, 100, 19, 55, 36, 106, 117, 119, 67, 255, 230, 180, 75, 54, 92,
    228, 216, 53, 61, 69, 185, 44, 236, 183, 49, 43, 41, 7, 104, 163, 14, 105, 123, 24, 158, 33,
    57, 190, 40, 26, 91, 120, 245, 35, 202, 42, 176, 175, 62, 254, 4, 140, 231, 229, 152, 50, 149,
    211, 246, 74, 232, 166, 234, 233, 243, 213, 47, 112, 32, 242, 31, 5, 103, 173, 85, 16, 206,
    205, 227, 39, 59, 218, 186, 215, 194, 38, 212, 145, 29, 210, 28, 34, 51, 248, 250, 241, 90,
    239, 207, 144, 182, 139, 181, 189, 192, 191, 8, 151, 30, 108, 226, 97, 224, 198, 193, 89, 171,
    187, 88, 222, 95, 223, 96, 121, 126, 178, 138,
];

/// A store with a folder, one below it and one beside it, with two, three and four messages.
pub fn three_folders() -> Vec<u8> {
    let wide = |said: &str| said.encode_utf16().flat_map(u16::to_le_bytes).collect::<Vec<u8>>();
    let prop = |id: u16, said: &str| -> Prop { (id, 0x1F, wide(said)) };
    let mut nodes = Vec::new();
    let folders = [
        ("Odebrane", 0x8022, 0x122, 2),
        ("Łódź", 0x8042, 0x8022, 3),
        ("Wysłane", 0x8062, 0x122, 4),
    ];
    let mut next = 0x20_0024;
    for (name, id, parent, count) in folders {
        let data = properties(&[prop(0x3001, name)], &mut Vec::new());
        nodes.push(Node { id, parent, data, inside: Vec::new() });
        for number in 0..count {
            let props = [prop(0x001A, "IPM.Note"), prop(0x0037, &format!("{name} {number}"))];
            let data = properties(&props, &mut Vec::new());
            nodes.push(Node { id: next, parent: id, data, inside: Vec::new() });
            next += 0x20;
        }
    }
    nodes.sort_by_key(|node| node.id);
    store(Form { wide: true, crypt: 1, block: 700 }, &nodes)
}

/// A store with a folder, a message with two recipients, a file in several blocks and a message inside it.
pub fn built(form: Form) -> Vec<u8> {
    let text = |text: &str| -> (u16, Vec<u8>) {
        match form.wide {
            true => (0x1F, text.encode_utf16().flat_map(u16::to_le_bytes).collect()),
            false => (0x1E, encoding_rs::WINDOWS_1250.encode(text).0.into_owned()),
        }
    };
    let prop = |id: u16, said: &str| -> Prop {
        let (kind, value) = text(said);
        (id, kind, value)
    };
    let number = |id: u16, value: u32| -> Prop { (id, 3, value.to_le_bytes().into()) };
    let mut inside = Vec::new();
    let people = [("Łucja", "l@example.pl", 1), ("Józef", "j@example.pl", 2)];
    let people = (1_u32..).zip(people).map(|(id, (name, address, kind))| {
        let row = vec![
            prop(0x3001, name),
            prop(0x3002, "SMTP"),
            prop(0x3003, address),
            number(0x0C15, kind),
        ];
        (id, row)
    });
    inside.push((0x692, table(&people.collect::<Vec<_>>())));
    inside.push((0x671, table(&[(0x8005, vec![number(0x3705, 1)])])));
    let file = properties(
        &[prop(0x3707, "żółw.bin"), number(0x3705, 1), (0x3701, 0x0102, vec![7; 300])],
        &mut Vec::new(),
    );
    inside.push((0x8005, file));
    let mut props = vec![
        prop(0x001A, "IPM.Note"),
        prop(0x0037, "\u{1}\u{5}Re: Łąka"),
        prop(0x1000, &"Zażółć gęślą jaźń. ".repeat(100)),
        prop(0x0C1A, "Ewa"),
        prop(0x0C1F, "e@example.pl"),
    ];
    if !form.wide {
        props.push(number(0x3FFD, 1250));
    }
    let data = properties(&props, &mut inside);
    let folder = properties(&[prop(0x3001, "Odebrane")], &mut Vec::new());
    let mut nodes = vec![
        Node { id: 0x8022, parent: 0x122, data: folder, inside: Vec::new() },
        Node { id: 0x20_0024, parent: 0x8022, data, inside },
    ];
    for more in 2..10 {
        let props = [prop(0x001A, "IPM.Note"), prop(0x0037, &format!("number {more}"))];
        let data = properties(&props, &mut Vec::new());
        nodes.push(Node { id: 0x20_0004 + more * 0x20, parent: 0x8022, data, inside: Vec::new() });
    }
    store(form, &nodes)
}

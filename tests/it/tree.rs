//! The tree: against RFC 6962's own vectors and against another implementation.

use ct_merkle::mem_backed_tree::MemoryBackedTree;
use kronika::journal::{Hash, Tree};
use sha2::Sha256;

/// Leaves and roots of the test suite that Certificate Transparency logs are held against.
const LEAVES: [&[u8]; 8] = [
    b"",
    b"\x00",
    b"\x10",
    b"\x20\x21",
    b"\x30\x31",
    b"\x40\x41\x42\x43",
    b"\x50\x51\x52\x53\x54\x55\x56\x57",
    b"\x60\x61\x62\x63\x64\x65\x66\x67\x68\x69\x6a\x6b\x6c\x6d\x6e\x6f",
];
const ROOTS: [&str; 9] = [
    "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
    "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
    "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
    "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
    "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
    "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
    "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
    "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
    "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
];

#[test]
fn roots_are_those_of_rfc_6962() {
    let mut tree = Tree::default();
    assert_eq!(tree.root().to_string(), ROOTS[0]);
    for (leaf, root) in LEAVES.iter().zip(&ROOTS[1..]) {
        tree.push(leaf);
        assert_eq!(tree.root().to_string(), *root, "{} leaves", tree.size());
    }
}

#[test]
fn roots_are_those_of_another_implementation() {
    let mut tree = Tree::default();
    let mut other = MemoryBackedTree::<Sha256, Vec<u8>>::new();
    for number in 0..200_u32 {
        let leaf = number.to_be_bytes().repeat(number as usize % 7);
        tree.push(&leaf);
        other.push(leaf);
        assert_eq!(tree.root().as_bytes()[..], other.root().as_bytes()[..], "{number}");
    }
}

#[test]
fn a_remembered_tree_grows_on_as_if_it_had_never_been_put_away() {
    let mut tree = Tree::default();
    for number in 0..70_u8 {
        let kept = Tree::from_peaks(tree.size(), tree.peaks().to_vec());
        assert_eq!(kept.as_ref(), Some(&tree), "{number}");
        tree = kept.unwrap_or_default();
        tree.push(&[number]);
    }
    let whole = (0..70_u8).fold(Tree::default(), |mut tree, number| {
        tree.push_leaf(Tree::leaf(&[number]));
        tree
    });
    assert_eq!(tree, whole);
    let peaks = vec![Hash::of(b""); 2];
    assert_eq!(Tree::from_peaks(4, peaks.clone()), None);
    assert_eq!(Tree::from_peaks(7, peaks), None);
    assert_eq!(Tree::from_peaks(0, Vec::new()), Some(Tree::default()));
}

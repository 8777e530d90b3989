//! Folders where one file on one laptop is not what it seems: synced by a service, or on a network.

use std::path::{Component, Path, Prefix};

/// Folder names the common services keep in step, as they begin.
const SERVICES: &[(&str, &str)] = &[
    ("onedrive", "OneDrive"),
    ("dropbox", "Dropbox"),
    ("google drive", "Google Drive"),
    ("googledrive", "Google Drive"),
    ("my drive", "Google Drive"),
    ("mój dysk", "Google Drive"),
    ("icloud", "iCloud"),
    ("mobile documents", "iCloud"),
    ("nextcloud", "Nextcloud"),
    ("owncloud", "ownCloud"),
    ("box sync", "Box"),
    ("pcloud", "pCloud"),
    ("megasync", "MEGA"),
    ("syncthing", "Syncthing"),
    ("sharepoint", "SharePoint"),
];

/// File systems that lie on another machine, as Linux names them.
const NETWORK: &[&str] = &[
    "nfs",
    "nfs4",
    "cifs",
    "smb3",
    "smbfs",
    "fuse.sshfs",
    "9p",
    "afs",
    "ceph",
    "fuse.rclone",
    "davfs",
];

/// The service or network a path belongs to; `None` for a plain local folder.
pub fn synced_place(path: &Path) -> Option<String> {
    let whole = path.canonicalize().or_else(|_| std::path::absolute(path)).ok()?;
    by_name(&whole).or_else(|| by_share(&whole)).or_else(|| by_mount(&whole))
}

fn by_name(path: &Path) -> Option<String> {
    path.parent()?.components().find_map(|part| {
        let name = part.as_os_str().to_string_lossy().to_lowercase();
        let service = SERVICES.iter().find(|(begins, _)| name.starts_with(begins))?;
        Some(service.1.to_owned())
    })
}

/// A Windows share; a mapped drive becomes one when its path is made canonical.
fn by_share(path: &Path) -> Option<String> {
    match path.components().next()? {
        Component::Prefix(prefix) => match prefix.kind() {
            Prefix::UNC(server, _) | Prefix::VerbatimUNC(server, _) => {
                Some(format!("\\\\{}", server.to_string_lossy()))
            }
            _ => None,
        },
        _ => None,
    }
}

/// The network file system mounted deepest above the path, where the system lists mounts.
fn by_mount(path: &Path) -> Option<String> {
    let mounts = std::fs::read_to_string("/proc/self/mounts").ok()?;
    mounted(&mounts, path)
}

fn mounted(mounts: &str, path: &Path) -> Option<String> {
    let deepest = mounts
        .lines()
        .filter_map(|line| {
            let mut words = line.split(' ').skip(1);
            Some((words.next()?.replace("\\040", " "), words.next()?))
        })
        .filter(|(point, _)| path.starts_with(point))
        .max_by_key(|(point, _)| point.len())?;
    NETWORK.contains(&deepest.1).then(|| deepest.1.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn services_and_networks_are_told_by_path() {
        let check = |path: &str, expected: Option<&str>| {
            assert_eq!(by_name(Path::new(path)).as_deref(), expected, "{path}");
        };
        check("/home/ola/OneDrive - Nortia/a.kronika", Some("OneDrive"));
        check("/home/ola/Dropbox/Praca/a.kronika", Some("Dropbox"));
        check("/home/ola/Dokumenty/onedrive.kronika", None);
        let mounts = "/dev/a / ext4 rw 0 0\nnas:/x /mnt/nas nfs4 rw 0 0\n";
        assert_eq!(mounted(mounts, Path::new("/mnt/nas/a.kronika")).as_deref(), Some("nfs4"));
        assert_eq!(mounted(mounts, Path::new("/mnt/other/a.kronika")), None);
    }
}

//! The key that signs a log's checkpoints. It never enters the journal's file.

use ed25519_dalek::{Signature, Signer, SigningKey, VerifyingKey};

use super::hash::Hash;

/// The signing key of one laptop and user (Ed25519, RFC 8032).
pub struct LogKey(SigningKey);

impl LogKey {
    /// The key of these 32 secret bytes, drawn at random by the caller.
    pub fn from_secret(secret: &[u8; 32]) -> LogKey {
        LogKey(SigningKey::from_bytes(secret))
    }

    /// Its public half.
    pub fn public(&self) -> PublicKey {
        PublicKey(self.0.verifying_key().to_bytes())
    }

    /// The signature of a text.
    pub(super) fn sign(&self, text: &[u8]) -> [u8; 64] {
        self.0.sign(text).to_bytes()
    }
}

/// The public half of a log's key, kept in the log's first entry.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PublicKey([u8; 32]);

impl PublicKey {
    /// The key of these bytes.
    pub fn from_bytes(bytes: [u8; 32]) -> PublicKey {
        PublicKey(bytes)
    }

    /// Its 32 bytes.
    pub fn as_bytes(&self) -> &[u8; 32] {
        &self.0
    }

    /// Name of the log it signs: the first 16 hexadecimal digits of its SHA-256.
    pub fn log(&self) -> String {
        Hash::of(&self.0).to_string().chars().take(16).collect()
    }

    /// Whether this key made the signature (strict: RFC 8032 §5.1.7 without its leniencies).
    pub(super) fn verifies(&self, text: &[u8], signature: &[u8; 64]) -> bool {
        VerifyingKey::from_bytes(&self.0)
            .is_ok_and(|key| key.verify_strict(text, &Signature::from_bytes(signature)).is_ok())
    }
}

//! The processor's time of the window's thread: what other programs take meanwhile is not in it.

use std::time::Duration;

/// How long this thread has run on a processor.
#[cfg(target_os = "linux")]
pub fn spent() -> Duration {
    #[repr(C)]
    struct Time {
        seconds: i64,
        nanoseconds: i64,
    }
    unsafe extern "C" {
        fn clock_gettime(clock: i32, time: *mut Time) -> i32;
    }
    /// `CLOCK_THREAD_CPUTIME_ID` of Linux.
    const THREAD: i32 = 3;
    let mut time = Time { seconds: 0, nanoseconds: 0 };
    // SAFETY: the clock exists on every Linux, and writes a `timespec` of two 64-bit numbers.
    let told = unsafe { clock_gettime(THREAD, &raw mut time) };
    assert_eq!(told, 0, "the system tells how long a thread has run");
    Duration::new(time.seconds.unsigned_abs(), u32::try_from(time.nanoseconds).unwrap_or(0))
}

/// Elsewhere the time on the wall stands for it.
#[cfg(not(target_os = "linux"))]
pub fn spent() -> Duration {
    use std::sync::OnceLock;
    use std::time::Instant;
    static BEGAN: OnceLock<Instant> = OnceLock::new();
    BEGAN.get_or_init(Instant::now).elapsed()
}

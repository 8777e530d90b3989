#![no_main]
libfuzzer_sys::fuzz_target!(|bytes: &[u8]| kronika_fuzz::targets::zip(bytes));

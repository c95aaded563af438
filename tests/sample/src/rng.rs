//! A small generator of numbers that only look random.
//!
//! Written out, since committed files follow from it: a library may change its stream with its version.

/// SplitMix64 (Steele, Lea and Flood, 2014).
#[derive(Clone, Debug)]
pub struct Rng(u64);

impl Rng {
    /// Starts a stream.
    pub const fn new(seed: u64) -> Self {
        Self(seed)
    }

    /// Starts a stream of its own for each name.
    pub fn named(seed: u64, name: &str) -> Self {
        // FNV-1a, so that renaming one file leaves all others as they are.
        let mixed = name.bytes().fold(0xcbf2_9ce4_8422_2325, |hash: u64, byte| {
            (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3)
        });
        Self(seed ^ mixed)
    }

    /// Returns the next 64 bits.
    pub fn bits(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    /// Returns a number from 0 up to, but not including, 1.
    pub fn unit(&mut self) -> f32 {
        (self.bits() >> 40) as f32 / (1u64 << 24) as f32
    }

    /// Returns a number from `low` up to, but not including, `high`.
    pub fn between(&mut self, low: f32, high: f32) -> f32 {
        low + (high - low) * self.unit()
    }

    /// Returns -1 or 1.
    pub fn sign(&mut self) -> f32 {
        if self.bits() >> 63 == 0 { -1.0 } else { 1.0 }
    }

    /// Returns a number around 0 with a spread of about 1.
    pub fn bell(&mut self) -> f32 {
        // Four uniform numbers added are near enough to a bell for the grain of a scan, and cost no logarithm.
        let bits = self.bits();
        let sum: u64 = (0..4).map(|at| (bits >> (16 * at)) & 0xffff).sum();
        (sum as f32 / 65_536.0 - 2.0) * 1.732
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_stream_is_the_published_one() {
        let mut rng = Rng::new(1_234_567);
        assert_eq!(
            [rng.bits(), rng.bits()],
            [6_457_827_717_110_365_317, 3_203_168_211_198_807_973]
        );
    }

    #[test]
    fn each_name_has_a_stream_of_its_own() {
        assert_ne!(Rng::named(1, "a").bits(), Rng::named(1, "b").bits());
        assert_eq!(Rng::named(1, "a").bits(), Rng::named(1, "a").bits());
    }
}

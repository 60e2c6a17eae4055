#pragma once

#include "matching/index/features.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace clusterlotse::matching {

/// What was read of a profile as bytes, so that it need not be read again: about 200 to 350 bytes
/// and its words. Evidence is kept in steps of 1/65535. Says nothing about the vocabulary it was
/// made with; `reading_fingerprint` does.

/// Everything but `id` and `terms`.
std::string pack_facts(const Features& features);

/// Fills everything but `id` and `terms`; what `into` held is gone. Total: false on any bytes that
/// pack_facts() did not write for a vocabulary of these tables, and `into` is then of no use. Takes
/// memory in proportion to `bytes`. Without `words` the labels of certificates and the words of
/// Features::shown are left empty: ranking needs none of them.
bool unpack_facts(
    std::string_view bytes, const Lexicon& lexicon, Features& into, bool words = true
);

/// Fills the concepts alone, which costs little. Total, like unpack_facts().
bool unpack_concepts(std::string_view bytes, const Lexicon& lexicon, std::vector<Concept>& into);

/// Everything but `id`, with a version and a checksum, to be kept outside of memory. `terms` have
/// to be in alphabetical order.
std::string pack_reading(const Features& features);

/// Fills everything but `id`. Total, like unpack_facts(); false too where a bit has flipped.
bool unpack_reading(std::string_view bytes, const Lexicon& lexicon, Features& into);

/// Reads one reading after the other, into memory that it keeps: a start reads every firm's.
class ReadingReader {
public:
    /// Total, like unpack_reading(). Where it is false, what follows is of no use.
    bool read(std::string_view bytes, const Lexicon& lexicon);

    /// Of what was read last; valid until the next read(), the facts as long as its `bytes`.
    const Features& features() const { return features_; }  ///< without id and terms
    std::string_view packed_facts() const { return packed_facts_; }
    const std::vector<std::string_view>& words() const { return words_; }

private:
    Features features_;
    std::string_view packed_facts_;
    std::string letters_;
    std::vector<std::string_view> words_;
};

}  // namespace clusterlotse::matching

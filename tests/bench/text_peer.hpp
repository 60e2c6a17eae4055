#pragma once

#include "domain/profile.hpp"

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>

namespace clusterlotse::bench {

/// What a program without an engine of its own would use to find firms by a need's words: any word
/// of the need, best first by BM25. Throws std::runtime_error.
class TextPeer {
public:
    virtual ~TextPeer() = default;

    /// `words`: see words_of().
    virtual void add(const std::string& words) = 0;
    /// Call once after the last firm.
    virtual void finish() = 0;
    /// How many firms were found, at most `top`.
    virtual std::size_t search(std::string_view need, std::size_t top) = 0;
    /// Size of the whole database.
    virtual double bytes() = 0;
};

/// A firm's name, its text and the wordings of its capabilities.
std::string words_of(const Profile& profile);

/// SQLite's FTS5 in memory with the trigram tokenizer. Holds the texts too.
std::unique_ptr<TextPeer> fts5_trigram();

/// Xapian with the German Snowball stemmer, its database in `folder`, which is removed at the end.
/// Nothing where the build has no Xapian.
std::unique_ptr<TextPeer> xapian_german(const std::string& folder);

}  // namespace clusterlotse::bench

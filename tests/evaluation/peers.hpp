#pragma once

#include <memory>
#include <string>
#include <vector>

namespace clusterlotse::evaluation {

/// Another way to find firms by a need's words, for comparison.
class Peer {
public:
    virtual ~Peer() = default;
    virtual std::string name() const = 0;
    virtual void add(const std::string& id, const std::string& words) = 0;
    /// Call once after the last firm.
    virtual void finish() {}
    /// Ids of the best ten firms, best first.
    virtual std::vector<std::string> best(const std::string& need) = 0;
};

/// SQLite's FTS5 in memory, any word of the need, BM25; `tokenizer` as FTS5 names it.
std::unique_ptr<Peer> full_text_peer(const std::string& tokenizer);

/// Xapian in memory with the German Snowball stemmer and BM25; nothing where the build has no
/// Xapian.
std::unique_ptr<Peer> xapian_peer();

/// Plain character four-grams of the folded text, tf-idf and cosine.
std::unique_ptr<Peer> four_gram_peer();

}  // namespace clusterlotse::evaluation

#pragma once

#include "domain/profile.hpp"

#include <cstddef>
#include <string>
#include <string_view>

struct sqlite3;
struct sqlite3_stmt;

namespace clusterlotse::bench {

/// What a program without an engine of its own would use: SQLite's full-text search in memory with
/// the trigram tokenizer, any word of the need, best first by BM25. Throws std::runtime_error.
class TextSearchPeer {
public:
    TextSearchPeer();
    ~TextSearchPeer();
    TextSearchPeer(const TextSearchPeer&) = delete;
    TextSearchPeer& operator=(const TextSearchPeer&) = delete;

    /// Its name, its text and the wordings of its capabilities.
    void add(const Profile& profile);
    /// Call once after the last profile.
    void finish();
    /// How many firms were found, at most `top`.
    std::size_t search(std::string_view need, std::size_t top);
    /// Size of the whole database, texts included.
    double bytes();

private:
    void run(const char* sql);
    sqlite3_stmt* prepare(const char* sql);

    sqlite3* connection_ = nullptr;
    sqlite3_stmt* insert_ = nullptr;
    sqlite3_stmt* select_ = nullptr;
};

}  // namespace clusterlotse::bench

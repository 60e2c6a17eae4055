#include "tests/bench/text_peer.hpp"

#include <algorithm>
#include <sqlite3.h>
#include <stdexcept>

namespace clusterlotse::bench {

namespace {

constexpr std::size_t kShortestWord = 3;  // bytes; the tokenizer finds nothing shorter

/// "20 Drehteile" as "Drehteile" OR …, each word a phrase of trigrams: part of a longer word too.
std::string any_word(std::string_view need) {
    std::string expression;
    std::size_t begin = 0;
    while (begin < need.size()) {
        constexpr std::string_view separators = " \n,.;:!?()\"";
        const std::size_t end = std::min(need.find_first_of(separators, begin), need.size());
        if (end - begin >= kShortestWord) {
            expression += expression.empty() ? "\"" : " OR \"";
            expression += need.substr(begin, end - begin);
            expression += '"';
        }
        begin = end + 1;
    }
    return expression;
}

class Fts5Peer final : public TextPeer {
public:
    Fts5Peer();
    ~Fts5Peer() override;
    Fts5Peer(const Fts5Peer&) = delete;
    Fts5Peer& operator=(const Fts5Peer&) = delete;

    void add(const std::string& words) override;
    void finish() override;
    std::size_t search(std::string_view need, std::size_t top) override;
    double bytes() override;

private:
    void run(const char* sql);
    sqlite3_stmt* prepare(const char* sql);

    sqlite3* connection_ = nullptr;
    sqlite3_stmt* insert_ = nullptr;
    sqlite3_stmt* select_ = nullptr;
};

Fts5Peer::Fts5Peer() {
    sqlite3_open(":memory:", &connection_);
    run("CREATE VIRTUAL TABLE firms USING fts5(words, tokenize = 'trigram'); BEGIN");
    insert_ = prepare("INSERT INTO firms (words) VALUES (?)");
    select_ = prepare("SELECT rowid FROM firms WHERE firms MATCH ? ORDER BY rank LIMIT ?");
}

Fts5Peer::~Fts5Peer() {
    sqlite3_finalize(insert_);
    sqlite3_finalize(select_);
    sqlite3_close(connection_);
}

void Fts5Peer::add(const std::string& words) {
    sqlite3_bind_text(insert_, 1, words.data(), static_cast<int>(words.size()), SQLITE_TRANSIENT);
    if (sqlite3_step(insert_) != SQLITE_DONE) {
        throw std::runtime_error(sqlite3_errmsg(connection_));
    }
    sqlite3_reset(insert_);
}

void Fts5Peer::finish() {
    run("COMMIT; INSERT INTO firms (firms) VALUES ('optimize')");
}

std::size_t Fts5Peer::search(std::string_view need, std::size_t top) {
    const std::string expression = any_word(need);
    sqlite3_bind_text(
        select_, 1, expression.data(), static_cast<int>(expression.size()), SQLITE_TRANSIENT
    );
    sqlite3_bind_int64(select_, 2, static_cast<sqlite3_int64>(top));
    std::size_t found = 0;
    int status = sqlite3_step(select_);
    for (; status == SQLITE_ROW; status = sqlite3_step(select_)) {
        ++found;
    }
    sqlite3_reset(select_);
    if (status != SQLITE_DONE) {
        throw std::runtime_error(sqlite3_errmsg(connection_));
    }
    return found;
}

double Fts5Peer::bytes() {
    sqlite3_stmt* size =
        prepare("SELECT page_count * page_size FROM pragma_page_count, pragma_page_size");
    sqlite3_step(size);
    const double bytes = sqlite3_column_double(size, 0);
    sqlite3_finalize(size);
    return bytes;
}

void Fts5Peer::run(const char* sql) {
    if (sqlite3_exec(connection_, sql, nullptr, nullptr, nullptr) != SQLITE_OK) {
        throw std::runtime_error(sqlite3_errmsg(connection_));
    }
}

sqlite3_stmt* Fts5Peer::prepare(const char* sql) {
    sqlite3_stmt* statement = nullptr;
    if (sqlite3_prepare_v2(connection_, sql, -1, &statement, nullptr) != SQLITE_OK) {
        throw std::runtime_error(sqlite3_errmsg(connection_));
    }
    return statement;
}

}  // namespace

std::string words_of(const Profile& profile) {
    std::string words = profile.name + "\n" + profile.text;
    for (const Capability& capability : profile.capabilities) {
        words += "\n" + capability.wording;
    }
    return words;
}

std::unique_ptr<TextPeer> fts5_trigram() {
    return std::make_unique<Fts5Peer>();
}

}  // namespace clusterlotse::bench

#include "tests/evaluation/peers.hpp"

#include <sqlite3.h>
#include <stdexcept>

namespace clusterlotse::evaluation {

namespace {

class FullTextPeer final : public Peer {
public:
    explicit FullTextPeer(std::string tokenizer) : tokenizer_(std::move(tokenizer)) {
        sqlite3_open(":memory:", &connection_);
        run("CREATE VIRTUAL TABLE firms USING fts5(id UNINDEXED, words, tokenize = '" + tokenizer_ +
            "')");
    }
    ~FullTextPeer() override { sqlite3_close(connection_); }
    FullTextPeer(const FullTextPeer&) = delete;
    FullTextPeer& operator=(const FullTextPeer&) = delete;

    std::string name() const override { return "FTS5 " + tokenizer_; }

    void add(const std::string& id, const std::string& words) override {
        query("INSERT INTO firms (id, words) VALUES (?, ?)", {id, words});
    }

    std::vector<std::string> best(const std::string& need) override {
        const std::string expression = any_word(need);
        if (expression.empty()) {
            return {};
        }
        return query(
            "SELECT id FROM firms WHERE firms MATCH ? ORDER BY rank LIMIT 10", {expression}
        );
    }

private:
    /// Each word of three bytes and more as a phrase, joined by OR.
    static std::string any_word(const std::string& need) {
        constexpr std::string_view separators = " \t\r\n,.;:!?()/\"'<>";
        std::string expression;
        for (std::size_t begin = 0; begin < need.size();) {
            const std::size_t end = std::min(need.find_first_of(separators, begin), need.size());
            if (end - begin >= 3) {
                expression += (expression.empty() ? "\"" : " OR \"");
                expression += need.substr(begin, end - begin) + "\"";
            }
            begin = end + 1;
        }
        return expression;
    }

    void run(const std::string& sql) {
        if (sqlite3_exec(connection_, sql.c_str(), nullptr, nullptr, nullptr) != SQLITE_OK) {
            throw std::runtime_error(sqlite3_errmsg(connection_));
        }
    }

    std::vector<std::string> query(const char* sql, const std::vector<std::string>& values) {
        sqlite3_stmt* statement = nullptr;
        if (sqlite3_prepare_v2(connection_, sql, -1, &statement, nullptr) != SQLITE_OK) {
            throw std::runtime_error(sqlite3_errmsg(connection_));
        }
        for (std::size_t i = 0; i < values.size(); ++i) {
            sqlite3_bind_text(
                statement,
                static_cast<int>(i + 1),
                values[i].data(),
                static_cast<int>(values[i].size()),
                SQLITE_TRANSIENT
            );
        }
        std::vector<std::string> rows;
        int status = sqlite3_step(statement);
        for (; status == SQLITE_ROW; status = sqlite3_step(statement)) {
            rows.emplace_back(reinterpret_cast<const char*>(sqlite3_column_text(statement, 0)));
        }
        sqlite3_finalize(statement);
        if (status != SQLITE_DONE) {
            throw std::runtime_error(sqlite3_errmsg(connection_));
        }
        return rows;
    }

    std::string tokenizer_;
    sqlite3* connection_ = nullptr;
};

}  // namespace

std::unique_ptr<Peer> full_text_peer(const std::string& tokenizer) {
    return std::make_unique<FullTextPeer>(tokenizer);
}

}  // namespace clusterlotse::evaluation

#include "commands/digest/digest_reply.hpp"

#include "commands/desk/sign_off.hpp"
#include "commands/desk/words.hpp"
#include "commands/digest/digest_reply_items.hpp"
#include "commands/digest/digest_reply_pieces.hpp"
#include "commands/digest/item_marks.hpp"
#include "commands/digest/item_words.hpp"

#include <algorithm>

namespace clusterlotse::commands {

namespace {

constexpr std::size_t kMostReplyBytes = 8000;

class Splitter {
public:
    explicit Splitter(const std::vector<int>& known) : known_(known) {}

    SplitReply split(std::string_view text) {
        const std::string plain = plain_digits(text.substr(0, kMostReplyBytes));
        if (makes_exception(plain)) {
            reply_.loose = trimmed(text);
            return std::move(reply_);
        }
        std::string_view rest = plain;
        bool said = false;
        while (!rest.empty()) {
            const auto end = std::min(rest.find('\n'), rest.size());
            std::string_view line = trimmed(rest.substr(0, end));
            rest.remove_prefix(std::min(end + 1, rest.size()));
            if (line.starts_with('>')) {
                read_quoted(line);
                continue;
            }
            if (said && begins_sign_off(line)) {
                break;
            }
            said = said || !line.empty();
            read_line(without_bullet(line));
        }
        close_pending();
        if (!rest_.empty() && items_.empty()) {
            // "Nur Treffer bitte, der Rest interessiert nicht": the rest of nothing.
            reply_.loose = trimmed(text);
        } else if (!rest_.empty()) {
            items_.answer_the_rest(known_, rest_);
        }
        reply_.items = items_.take();
        if (small_talk(reply_.loose) != SmallTalk::none) {
            reply_.loose.clear();
        }
        return std::move(reply_);
    }

private:
    /// The quoted line says what comes below it is about.
    void read_quoted(std::string_view line) {
        while (!line.empty() && (line.front() == '>' || line.front() == ' ')) {
            line.remove_prefix(1);
        }
        auto mark = mark_in_quote(without_bullet(line), known_);
        if (mark) {
            close_pending();
            current_ = std::move(*mark);
        }
    }

    void read_line(std::string_view line) {
        suffixed_.reset();
        if (!line.empty() && !pending_.empty()) {
            close_pending();
        }
        figures_before_ = false;
        for (const ReplyPiece& piece : pieces_of(line)) {
            read_piece(piece);
            figures_before_ = is_digit(piece.text.front()) && current_.empty() && pending_.empty();
        }
        if (!line.empty() && !current_.empty()) {
            items_.add_sign(current_, '\n');
        }
    }

    void read_piece(const ReplyPiece& piece) {
        const std::vector<ItemMark> marks = marks_in(piece.text, known_, !current_.empty());
        // "3 Achsen haben wir, 5 nicht" counts something else.
        const bool counts = figures_before_ && is_digit(piece.text.front());
        if (marks.empty() || counts) {
            continue_with(piece);
            return;
        }
        std::string before(without_lead(std::string_view(piece.text).substr(0, marks.front().begin))
        );
        const std::string behind =
            trimmed_words(std::string_view(piece.text).substr(marks.back().end));
        if (small_talk(before) != SmallTalk::none) {
            before.clear();
        }
        if (marks.front().joined && !before.empty()) {
            add(before, ',');
            before.clear();
        }
        if (before.empty() && behind.empty() && marks.size() == 1) {
            read_lone(marks.front(), piece.end);
        } else if (!before.empty() && behind.empty()) {
            read_suffixed(piece, marks, before);
        } else {
            read_prefixed(piece, marks, before);
        }
    }

    /// Nothing but a number: what comes next in this line is about it as well, or what came last.
    void read_lone(const ItemMark& mark, char end) {
        if (suffixed_) {
            for (const ItemRef& ref : mark.refs) {
                items_.add(ref, suffixed_->words);
            }
            return;
        }
        pending_.insert(pending_.end(), mark.refs.begin(), mark.refs.end());
        if (end != ',') {
            close_pending();
        }
    }

    /// "ja zu 1", "nein bei B-2026-031".
    void read_suffixed(
        const ReplyPiece& piece, const std::vector<ItemMark>& marks, const std::string& before
    ) {
        close_pending();
        std::string words = before;
        for (std::size_t i = 0; i < marks.size(); ++i) {
            if (i > 0) {
                words =
                    without_lead(std::string_view(piece.text)
                                     .substr(marks[i - 1].end, marks[i].begin - marks[i - 1].end));
            }
            set_current(marks[i].refs);
            add(words, piece.end);
        }
        suffixed_ = Said{words};
    }

    void read_prefixed(
        const ReplyPiece& piece, const std::vector<ItemMark>& marks, const std::string& before
    ) {
        suffixed_.reset();
        for (std::size_t i = 0; i < marks.size(); ++i) {
            const std::size_t end = i + 1 < marks.size() ? marks[i + 1].begin : piece.text.size();
            std::string words =
                trimmed_words(std::string_view(piece.text).substr(marks[i].end, end - marks[i].end)
                );
            if (i + 1 < marks.size()) {
                words = without_trail(words);
            }
            if (i == 0 && !before.empty()) {
                words = before + " " + words;
            }
            std::vector<ItemRef> refs = i == 0 ? std::move(pending_) : std::vector<ItemRef>{};
            pending_.clear();
            refs.insert(refs.end(), marks[i].refs.begin(), marks[i].refs.end());
            set_current(std::move(refs));
            add(words, i + 1 < marks.size() ? ' ' : piece.end);
        }
    }

    void continue_with(const ReplyPiece& piece) {
        close_pending();
        if (small_talk(piece.text) == SmallTalk::thanks) {
            return;
        }
        const bool everybody = known_.size() > 1 && speaks_of_all(piece.text);
        const bool others = !everybody && known_.size() > 1 && speaks_of_rest(piece.text);
        if (others) {
            rest_ = words_behind_all(piece.text);
            current_.clear();
            in_rest_ = true;
        } else if (everybody) {
            std::vector<ItemRef> all;
            for (const int position : known_) {
                all.push_back({position, {}});
            }
            set_current(std::move(all));
            add(words_behind_all(piece.text), piece.end);
        } else if (in_rest_) {
            rest_ += ", " + piece.text;
        } else if (current_.empty()) {
            reply_.loose += (reply_.loose.empty() ? "" : " ") + piece.text;
            add_end_sign(reply_.loose, piece.end);
        } else {
            add(piece.text, piece.end);
        }
    }

    void set_current(std::vector<ItemRef> refs) {
        current_ = std::move(refs);
        in_rest_ = false;
    }

    void add(const std::string& words, char end) {
        for (const ItemRef& ref : current_) {
            items_.add(ref, words, end);
        }
    }

    void close_pending() {
        if (!pending_.empty()) {
            set_current(std::move(pending_));
            pending_.clear();
            add({}, ' ');
        }
    }

    struct Said {
        std::string words;
    };

    const std::vector<int>& known_;
    SplitReply reply_;
    ReplyItems items_;
    std::vector<ItemRef> current_;  ///< what further words belong to
    std::vector<ItemRef> pending_;  ///< "1, 2 und …": numbers whose words are still to come
    std::optional<Said> suffixed_;  ///< "ja zu 1, …": the words further numbers may belong to
    std::string rest_;
    bool in_rest_ = false;
    bool figures_before_ = false;
};

}  // namespace

SplitReply split_reply(std::string_view text, const std::vector<int>& known) {
    return Splitter(known).split(text);
}

std::size_t count_need_numbers(std::string_view text) {
    const std::string plain(text.substr(0, kMostReplyBytes));
    std::vector<std::string> numbers;
    for (const ItemMark& mark : marks_in(plain, {})) {
        for (const ItemRef& ref : mark.refs) {
            if (!ref.number.empty() && numbers.size() < kMostReplyItems &&
                std::ranges::find(numbers, ref.number) == numbers.end()) {
                numbers.push_back(ref.number);
            }
        }
    }
    return numbers.size();
}

}  // namespace clusterlotse::commands

#include "commands/letters/rich_text.hpp"

#include <algorithm>
#include <string_view>

namespace clusterlotse::commands {

namespace {

using Kind = Block::Kind;

constexpr std::string_view kHeading = "# ";
constexpr std::string_view kBullet = "• ";
constexpr std::string_view kRuleMark = "---";
constexpr std::string_view kBold = "**";
constexpr std::string_view kMailto = "mailto:";
constexpr std::size_t kMaxTarget = 2'000;

bool is_link_target(std::string_view target) {
    const bool scheme = target.starts_with("https://") || target.starts_with(kMailto);
    return scheme && target.size() <= kMaxTarget &&
           std::all_of(target.begin(), target.end(), [](char letter) {
               return letter > ' ' && letter < '\x7F' &&
                      std::string_view("<>\"'`\\").find(letter) == std::string_view::npos;
           });
}

/// One capital letter, a year, at least three digits: "B-2026-031".
bool begins_with_number(std::string_view line) {
    constexpr std::string_view kShape = "A-0000-000";
    if (line.size() < kShape.size()) {
        return false;
    }
    return std::equal(kShape.begin(), kShape.end(), line.begin(), [](char shape, char letter) {
        return shape == 'A'   ? letter >= 'A' && letter <= 'Z'
               : shape == '0' ? letter >= '0' && letter <= '9'
                              : letter == shape;
    });
}

/// A link that writes a mail with the digit or word that its own words begin with: whoever reads it
/// as plain text answers with that.
bool writes_its_own_words(const Span& span) {
    constexpr std::string_view kSubject = "?subject=";
    const auto at = span.link.find(kSubject);
    if (!span.link.starts_with(kMailto) || at == std::string::npos) {
        return false;
    }
    const std::string subject = span.link.substr(at + kSubject.size());
    return !subject.empty() && subject.find('&') == std::string::npos &&
           (span.text == subject || span.text.starts_with(subject + " "));
}

void add_words(Line& line, std::string_view words, bool bold) {
    if (words.empty()) {
        return;
    }
    if (!line.empty() && line.back().bold == bold && line.back().link.empty()) {
        line.back().text += words;
    } else {
        line.push_back({std::string(words), bold, {}});
    }
}

class LineReader {
public:
    LineReader(const MarkedText& text, std::size_t from, std::size_t until)
        : text_(text), at_(from), words_from_(from), until_(until) {}

    Line read() {
        while (at_ < until_) {
            if (!read_bold_mark() && !read_link()) {
                ++at_;
            }
        }
        flush(until_);
        return std::move(line_);
    }

private:
    bool read_bold_mark() {
        if (!text_.has_own(at_, kBold) || at_ + kBold.size() > until_) {
            return false;
        }
        const bool closed = text_.find_own(kBold, at_ + kBold.size(), until_) != std::string::npos;
        if (!bold_ && !closed) {
            return false;
        }
        flush(at_);
        bold_ = !bold_;
        at_ += kBold.size();
        words_from_ = at_;
        return true;
    }

    bool read_link() {
        if (!text_.has_own(at_, "[")) {
            return false;
        }
        const std::size_t middle = text_.find_own("](", at_, until_);
        const std::size_t end =
            middle == std::string::npos ? middle : text_.find_own(")", middle, until_);
        // The nearest "[" before "](" is the link's.
        if (end == std::string::npos || text_.find_own("[", at_ + 1, middle) != std::string::npos) {
            return false;
        }
        flush(at_);
        const std::string words = text_.text().substr(at_ + 1, middle - at_ - 1);
        const std::string target = text_.text().substr(middle + 2, end - middle - 2);
        if (is_link_target(target)) {
            line_.push_back({words.empty() ? target : words, bold_, target});
        } else {
            add_words(line_, words + " (" + target + ")", bold_);
        }
        at_ = end + 1;
        words_from_ = at_;
        return true;
    }

    void flush(std::size_t until) {
        const std::string_view all = text_.text();
        add_words(line_, all.substr(words_from_, until - words_from_), bold_);
    }

    const MarkedText& text_;
    std::size_t at_;
    std::size_t words_from_;
    std::size_t until_;
    bool bold_ = false;
    Line line_;
};

std::vector<Line> read_cells(const MarkedText& text, std::size_t from, std::size_t until) {
    std::vector<Line> cells;
    while (true) {
        const std::size_t end = std::min(text.find_own("\t", from, until), until);
        cells.push_back(LineReader(text, from, end).read());
        if (end == until) {
            return cells;
        }
        from = end + 1;
    }
}

/// Every row gets as many cells as the longest.
void even_out(std::vector<std::vector<Line>>& rows) {
    std::size_t columns = 0;
    for (const auto& row : rows) {
        columns = std::max(columns, row.size());
    }
    for (auto& row : rows) {
        row.resize(columns);
    }
}

class TextReader {
public:
    explicit TextReader(const MarkedText& text) : text_(text) {}

    RichText read() {
        // A value's own line ends do not end a line here: what people write stays in one piece.
        for (std::size_t at = 0; at < text_.size();) {
            const std::size_t end = std::min(text_.find_own("\n", at, text_.size()), text_.size());
            read_line(at, end);
            at = end + 1;
        }
        for (const std::size_t at : lone_values_) {
            if (rich_.blocks.size() > 1 && rich_.blocks[at].lines.size() == 1) {
                rich_.blocks[at].kind = Kind::quotation;
            }
        }
        name_by_number();
        for (Block& block : rich_.blocks) {
            even_out(block.rows);
        }
        return std::move(rich_);
    }

private:
    void read_line(std::size_t from, std::size_t until) {
        if (from == until) {
            gap_ = true;
        } else if (text_.has_own(from, kHeading)) {
            begin(Kind::heading)
                .lines.push_back(LineReader(text_, from + kHeading.size(), until).read());
        } else if (text_.has_own(from, kBullet)) {
            block_of(Kind::bullets)
                .lines.push_back(LineReader(text_, from + kBullet.size(), until).read());
        } else if (until - from == kRuleMark.size() && text_.has_own(from, kRuleMark)) {
            begin(Kind::rule);
        } else if (text_.find_own("\t", from, until) != std::string::npos) {
            block_of(Kind::table).rows.push_back(read_cells(text_, from, until));
        } else {
            Block& paragraph = block_of(Kind::paragraph);
            paragraph.lines.push_back(LineReader(text_, from, until).read());
            if (paragraph.lines.size() == 1 && text_.is_value(from, until) &&
                (paragraph.after_gap || rich_.blocks.size() == 1)) {
                lone_values_.push_back(rich_.blocks.size() - 1);
            }
        }
    }

    Block& begin(Kind kind) {
        Block block;
        block.kind = kind;
        block.after_gap = gap_ && !rich_.blocks.empty();
        gap_ = false;
        rich_.blocks.push_back(std::move(block));
        return rich_.blocks.back();
    }

    Block& block_of(Kind kind) {
        const bool goes_on = !gap_ && !rich_.blocks.empty() && rich_.blocks.back().kind == kind;
        return goes_on ? rich_.blocks.back() : begin(kind);
    }

    void name_by_number() {
        if (rich_.blocks.empty() || rich_.blocks[0].kind != Kind::paragraph) {
            return;
        }
        Block& first = rich_.blocks[0];
        const bool more = first.lines.size() > 1 || rich_.blocks.size() > 1;
        if (!more || !begins_with_number(plain_line(first.lines[0]))) {
            return;
        }
        Block heading;
        heading.kind = Kind::heading;
        heading.lines.push_back(first.lines[0]);
        first.lines.erase(first.lines.begin());
        if (first.lines.empty()) {
            first = std::move(heading);
        } else {
            rich_.blocks.insert(rich_.blocks.begin(), std::move(heading));
        }
    }

    const MarkedText& text_;
    RichText rich_;
    std::vector<std::size_t> lone_values_;
    bool gap_ = false;
};

}  // namespace

bool RichText::has_markup() const {
    const auto marked = [](const Span& span) { return span.bold || !span.link.empty(); };
    for (const Block& block : blocks) {
        // A number in bold alone is not worth a second part.
        const bool named = block.kind == Kind::heading && &block == &blocks.front() &&
                           begins_with_number(plain_line(block.lines[0]));
        if (block.kind != Kind::paragraph && !named) {
            return true;
        }
        for (const Line& line : block.lines) {
            if (std::any_of(line.begin(), line.end(), marked)) {
                return true;
            }
        }
    }
    return false;
}

RichText read_rich_text(const MarkedText& text) {
    return TextReader(text).read();
}

std::string plain_line(const Line& line) {
    std::string text;
    for (const Span& span : line) {
        text += span.text;
        const bool shown = span.link == span.text || writes_its_own_words(span) ||
                           (span.link.starts_with(kMailto) &&
                            std::string_view(span.link).substr(kMailto.size()) == span.text);
        if (!span.link.empty() && !shown) {
            text += " (" + span.link + ")";
        }
    }
    return text;
}

}  // namespace clusterlotse::commands

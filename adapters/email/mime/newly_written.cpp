#include "adapters/email/mime/newly_written.hpp"

#include "adapters/email/mime/quote_marks.hpp"
#include "adapters/email/mime/signature_marks.hpp"
#include "adapters/email/mime/text_clean.hpp"

#include <algorithm>

namespace clusterlotse::email {

namespace {

enum class Use { own, quoted, footer };

/// A body cut into what the sender wrote and what he quotes.
class Body {
public:
    explicit Body(std::string_view text) : lines_(lines_of(text)), uses_(lines_.size(), Use::own) {}

    std::string own_text() {
        mark_quotes();
        const std::vector<Use> with_signature = uses_;
        mark_signatures();
        std::string own = collect(0, cut_);
        if (has_words(own)) {
            return own;
        }
        if (cut_ < lines_.size() && cut_holds_words()) {
            return everything_from(passed_on_ ? cut_ : after_cut_);
        }
        if (forward_) {
            return unquoted();
        }
        uses_ = with_signature;
        own = collect(0, cut_);
        return has_words(own) ? own : std::string();
    }

private:
    void mark_quotes() {
        cut_ = after_cut_ = lines_.size();
        for (std::size_t i = 0; i < lines_.size();) {
            if (lines_[i].quote) {
                uses_[i++] = Use::quoted;
                continue;
            }
            if (lines_[i].blank) {
                ++i;
                continue;
            }
            QuoteMark mark = separator_at(lines_, i);
            const bool wrote_line = !mark && !(mark = header_block_at(lines_, i)) &&
                                    !(mark = notes_block_at(lines_, i));
            if (wrote_line) {
                mark = attribution_at(lines_, i);
            }
            if (!mark) {
                ++i;
                continue;
            }
            const std::size_t after = i + mark.lines;
            const std::size_t next = next_filled(lines_, after);
            if (next < lines_.size() && lines_[next].quote) {
                forward_ = forward_ || mark.forward;
                std::fill(
                    uses_.begin() + static_cast<std::ptrdiff_t>(i),
                    uses_.begin() + static_cast<std::ptrdiff_t>(after),
                    Use::quoted
                );
                i = after;
                continue;
            }
            if (!mark.strong) {
                ++i;
                continue;
            }
            cut_ = i;
            after_cut_ = after;
            passed_on_ = !wrote_line;
            return;
        }
    }

    void mark_signatures() {
        for (std::size_t begin = 0; begin < cut_;) {
            if (uses_[begin] != Use::own) {
                ++begin;
                continue;
            }
            std::size_t end = begin;
            while (end < cut_ && uses_[end] == Use::own) {
                ++end;
            }
            mark_segment(begin, end);
            begin = end;
        }
    }

    void mark_segment(std::size_t begin, std::size_t end) {
        for (std::size_t i = begin; i < end; ++i) {
            if (is_program_footer(lines_[i])) {
                uses_[i] = Use::footer;
            }
        }
        const std::size_t signature = signature_start(lines_, begin, end);
        for (std::size_t i = signature; i < end; ++i) {
            uses_[i] = Use::footer;
        }
    }

    bool cut_holds_words() const {
        return std::any_of(
            lines_.begin() + static_cast<std::ptrdiff_t>(after_cut_),
            lines_.end(),
            [](const BodyLine& line) { return has_words(line.text); }
        );
    }

    std::string everything_from(std::size_t at) const {
        std::string out;
        for (std::size_t i = at; i < lines_.size(); ++i) {
            append(out, lines_[i].text);
        }
        return finished(std::move(out));
    }

    std::string unquoted() const {
        std::string out;
        for (const BodyLine& line : lines_) {
            std::string_view text = line.text;
            while (line.quote && !text.empty() && (text[0] == '>' || text[0] == ' ')) {
                text.remove_prefix(1);
            }
            append(out, text);
        }
        return finished(std::move(out));
    }

    std::string collect(std::size_t begin, std::size_t end) const {
        std::string out;
        bool gap = false;
        for (std::size_t i = begin; i < end; ++i) {
            if (uses_[i] != Use::own) {
                gap = true;
                continue;
            }
            if (gap) {
                // One empty line stands for what was left out.
                if (lines_[i].blank) {
                    continue;
                }
                while (out.ends_with("\n\n")) {
                    out.pop_back();
                }
                out += out.empty() ? "" : "\n";
                gap = false;
            }
            append(out, lines_[i].text);
        }
        return finished(std::move(out));
    }

    static void append(std::string& out, std::string_view line) {
        constexpr std::string_view kNoBreakSpace = "\xC2\xA0";
        for (;;) {
            if (line.ends_with(kNoBreakSpace)) {
                line.remove_suffix(kNoBreakSpace.size());
            } else if (line.ends_with(' ') || line.ends_with('\t') || line.ends_with('\r')) {
                line.remove_suffix(1);
            } else {
                break;
            }
        }
        out += line;
        out += '\n';
    }

    static std::string finished(std::string out) {
        while (!out.empty() && (out.back() == '\n' || out.back() == ' ')) {
            out.pop_back();
        }
        const std::size_t start = out.find_first_not_of('\n');
        return start == std::string::npos ? std::string() : out.substr(start);
    }

    std::vector<BodyLine> lines_;
    std::vector<Use> uses_;
    std::size_t cut_ = 0;        // from here on everything is quoted without '>'
    std::size_t after_cut_ = 0;  // behind the mark that says so
    bool forward_ = false;
    bool passed_on_ = false;  // cut by a header block or separator
};

}  // namespace

std::string newly_written(std::string_view plain_body) {
    const std::string text = clean_text(plain_body);
    return Body(text).own_text();
}

}  // namespace clusterlotse::email

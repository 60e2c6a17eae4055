#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace clusterlotse::email {

/// Longer lines are never marks.
constexpr std::size_t kMaxMarkLine = 600;

/// One line of a body with what its looks alone say. `folded` is cut at 600 bytes: longer lines are
/// never marks.
struct BodyLine {
    std::string_view text;
    std::string folded;
    bool blank = false;
    bool quote = false;  ///< begins with '>'
};

/// The lines of `body`, which must outlive them.
std::vector<BodyLine> lines_of(std::string_view body);

/// How a mail program introduces what it quotes, starting at some line.
struct QuoteMark {
    std::size_t lines = 0;  ///< 0: no mark here
    bool strong = false;    ///< certain enough to drop what follows without '>' before it
    bool forward = false;   ///< says that the message was passed on
    explicit operator bool() const { return lines > 0; }
};

/// "Am 3. März 2026 um 10:11 schrieb Hans <h@x>:" and its like in many languages, over up to four
/// lines.
QuoteMark attribution_at(const std::vector<BodyLine>& lines, std::size_t at);

/// "Von: … / Gesendet: … / An: … / Betreff: …" in any order, with bold marks, blank or continued
/// lines in between.
QuoteMark header_block_at(const std::vector<BodyLine>& lines, std::size_t at);

/// The table that Lotus Notes puts over a quote: name, moment, then "An", "Thema" alone on their
/// lines.
QuoteMark notes_block_at(const std::vector<BodyLine>& lines, std::size_t at);

/// "-----Ursprüngliche Nachricht-----", "Begin forwarded message:", a rule of underscores before a
/// header block, a line that asks to answer above it. Includes the header block that follows.
QuoteMark separator_at(const std::vector<BodyLine>& lines, std::size_t at);

/// The first line at or after `at` that is not blank; lines.size() where there is none.
std::size_t next_filled(const std::vector<BodyLine>& lines, std::size_t at);

/// True where `text` has more than white space and ASCII punctuation.
bool has_words(std::string_view text);

}  // namespace clusterlotse::email

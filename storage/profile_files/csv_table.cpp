#include "storage/profile_files/csv_table.hpp"

#include <algorithm>
#include <optional>

namespace clusterlotse::profile_files {

namespace {

constexpr std::size_t kMostCells = 200;  ///< a row

bool is_line_end(char c) {
    return c == '\n' || c == '\r';
}

/// The separator that occurs most often outside quotes in the first row.
char likely_separator(std::string_view text) {
    std::size_t semicolons = 0, commas = 0, tabs = 0;
    bool quoted = false;
    for (const char c : text) {
        if (c == '"') {
            quoted = !quoted;
        } else if (!quoted && is_line_end(c) && semicolons + commas + tabs > 0) {
            break;
        } else if (!quoted) {
            semicolons += c == ';' ? 1 : 0;
            commas += c == ',' ? 1 : 0;
            tabs += c == '\t' ? 1 : 0;
        }
    }
    if (tabs > semicolons && tabs > commas) {
        return '\t';
    }
    return commas > semicolons ? ',' : ';';
}

class Splitter {
public:
    Splitter(std::string_view text, ProblemList& problems) : text_(text), problems_(problems) {}

    std::vector<CsvRow> split() {
        separator_ = declared_separator();
        while (at_ < text_.size()) {
            CsvRow row = next_row();
            const bool empty =
                std::all_of(row.cells.begin(), row.cells.end(), [](const CsvCell& cell) {
                    return cell.text.empty();
                });
            if (!empty) {
                rows_.push_back(std::move(row));
            }
        }
        return std::move(rows_);
    }

private:
    char declared_separator() {
        if (text_.starts_with("sep=") && text_.size() > 5 && is_line_end(text_[5])) {
            const char separator = text_[4];
            at_ = 5;
            line_end();
            return separator;
        }
        return likely_separator(text_);
    }

    void step() {
        place_.column += (static_cast<unsigned char>(text_[at_]) & 0xc0) != 0x80 ? 1 : 0;
        ++at_;
    }

    /// Steps over "\n", "\r\n" or "\r".
    void line_end() {
        at_ += text_[at_] == '\r' && at_ + 1 < text_.size() && text_[at_ + 1] == '\n' ? 2 : 1;
        place_ = {place_.line + 1, 1};
    }

    bool at_cell_end() const {
        return at_ >= text_.size() || text_[at_] == separator_ || is_line_end(text_[at_]);
    }

    CsvRow next_row() {
        CsvRow row;
        row.line = place_.line;
        for (;;) {
            CsvCell cell = next_cell();
            if (row.cells.size() < kMostCells) {
                row.cells.push_back(std::move(cell));
            } else if (row.cells.size() == kMostCells && !cell.text.empty()) {
                problems_.add(
                    cell.at, "the row has more than " + std::to_string(kMostCells) + " cells"
                );
            }
            if (at_ >= text_.size()) {
                return row;
            }
            if (is_line_end(text_[at_])) {
                line_end();
                return row;
            }
            step();
        }
    }

    CsvCell next_cell() {
        const std::size_t begin = at_;
        const Position begun = place_;
        while (at_ < text_.size() &&
               (text_[at_] == ' ' || (text_[at_] == '\t' && separator_ != '\t'))) {
            step();
        }
        if (at_ < text_.size() && text_[at_] == '"') {
            return quoted_cell();
        }
        CsvCell cell{.text = "", .at = at_cell_end() ? begun : place_};
        while (!at_cell_end()) {
            step();
        }
        std::string_view content = text_.substr(begin, at_ - begin);
        const auto first = content.find_first_not_of(" \t");
        if (first != content.npos) {
            cell.text = content.substr(first, content.find_last_not_of(" \t") - first + 1);
        }
        return cell;
    }

    CsvCell quoted_cell() {
        CsvCell cell{.text = "", .at = place_};
        step();
        for (;;) {
            if (at_ >= text_.size()) {
                problems_.add(cell.at, "the quote that begins here is never closed");
                return cell;
            }
            const char c = text_[at_];
            if (c == '"') {
                step();
                if (at_ >= text_.size() || text_[at_] != '"') {
                    break;
                }
                cell.text += '"';
                step();
            } else if (c == '\n' || (c == '\r' && (at_ + 1 >= text_.size() || text_[at_ + 1] != '\n'))) {
                cell.text += c;
                line_end();
            } else {
                cell.text += c;
                step();
            }
        }
        bool reported = false;
        while (!at_cell_end()) {
            if (text_[at_] != ' ' && text_[at_] != '\t' && !reported) {
                problems_.add(
                    place_,
                    "text behind the closing quote of a cell; a quote inside a cell is written "
                    "twice"
                );
                reported = true;
            }
            step();
        }
        return cell;
    }

    std::string_view text_;
    ProblemList& problems_;
    char separator_ = ';';
    std::size_t at_ = 0;
    Position place_;
    std::vector<CsvRow> rows_;
};

}  // namespace

std::vector<CsvRow> split_csv(std::string_view text, ProblemList& problems) {
    return Splitter(text, problems).split();
}

}  // namespace clusterlotse::profile_files

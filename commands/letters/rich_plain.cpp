#include "commands/letters/rich_text.hpp"

#include <algorithm>
#include <iterator>
#include <string_view>

namespace clusterlotse::commands {

namespace {

constexpr std::string_view kBetweenColumns = "  ";
constexpr std::string_view kPlainRule = "----------";

using Cells = std::vector<std::string>;

/// Code points: near enough for the columns of German and English text.
std::size_t width(std::string_view text) {
    return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](char letter) {
        return (static_cast<unsigned char>(letter) & 0xC0) != 0x80;
    }));
}

/// On one line, whatever white space people wrote.
std::string cell_text(const Line& cell) {
    std::string text = plain_line(cell);
    std::replace_if(
        text.begin(),
        text.end(),
        [](char letter) { return letter == '\n' || letter == '\t' || letter == '\r'; },
        ' '
    );
    return text;
}

std::vector<Cells> cells_of(const Block& table) {
    std::vector<Cells> rows;
    for (const auto& row : table.rows) {
        Cells cells;
        std::transform(row.begin(), row.end(), std::back_inserter(cells), cell_text);
        rows.push_back(std::move(cells));
    }
    return rows;
}

std::vector<std::size_t> widths_of(const std::vector<Cells>& rows) {
    std::vector<std::size_t> widths(rows.front().size(), 0);
    for (const Cells& row : rows) {
        for (std::size_t column = 0; column < row.size(); ++column) {
            widths[column] = std::max(widths[column], width(row[column]));
        }
    }
    return widths;
}

std::string aligned(const Cells& row, const std::vector<std::size_t>& widths) {
    std::string line;
    for (std::size_t column = 0; column < row.size(); ++column) {
        line += column > 0 ? kBetweenColumns : "";
        line += row[column] + std::string(widths[column] - width(row[column]), ' ');
    }
    line.erase(line.find_last_not_of(' ') + 1);
    return line;
}

std::string as_columns(const std::vector<Cells>& rows, const std::vector<std::size_t>& widths) {
    std::string text = aligned(rows.front(), widths) + '\n';
    for (std::size_t column = 0; column < widths.size(); ++column) {
        text += column > 0 ? kBetweenColumns : "";
        text += std::string(widths[column], '-');
    }
    for (std::size_t row = 1; row < rows.size(); ++row) {
        text += '\n' + aligned(rows[row], widths);
    }
    return text;
}

std::string as_blocks(const std::vector<Cells>& rows) {
    std::string text;
    for (std::size_t row = 1; row < rows.size(); ++row) {
        text += row > 1 ? "\n" : "";
        for (std::size_t column = 0; column < rows[row].size(); ++column) {
            const std::string& header = rows[0][column];
            const std::string& cell = rows[row][column];
            if (!cell.empty()) {
                text += (header.empty() ? cell : header + ": " + cell) + '\n';
            }
        }
    }
    text.erase(text.find_last_not_of('\n') + 1);
    return text;
}

bool fits_columns(const std::vector<std::size_t>& widths) {
    std::size_t total = kBetweenColumns.size() * (widths.size() - 1);
    for (const std::size_t one : widths) {
        total += one;
    }
    return total <= kPlainWidth;
}

/// A table whose rows become blocks, with an empty line between them.
bool is_in_blocks(const Block& block) {
    return block.kind == Block::Kind::table && block.rows.size() > 1 &&
           !fits_columns(widths_of(cells_of(block)));
}

std::string table_text(const Block& table) {
    const std::vector<Cells> rows = cells_of(table);
    return is_in_blocks(table) ? as_blocks(rows) : as_columns(rows, widths_of(rows));
}

std::string block_text(const Block& block) {
    if (block.kind == Block::Kind::rule) {
        return std::string(kPlainRule);
    }
    if (block.kind == Block::Kind::table) {
        return table_text(block);
    }
    std::string text;
    for (const Line& line : block.lines) {
        text += text.empty() ? "" : "\n";
        text += (block.kind == Block::Kind::bullets ? "• " : "") + plain_line(line);
    }
    return text;
}

}  // namespace

std::string plain_text(const RichText& text) {
    std::string plain;
    for (const Block& block : text.blocks) {
        if (!plain.empty()) {
            plain += block.after_gap || is_in_blocks(block) ? "\n\n" : "\n";
        }
        plain += block_text(block);
    }
    return plain;
}

}  // namespace clusterlotse::commands

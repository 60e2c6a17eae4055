#include "tests/documents/rich_markdown.hpp"

namespace clusterlotse::documents {

namespace {

using commands::Block;
using commands::Line;

std::string escaped(const std::string& text) {
    std::string out;
    for (const char c : text) {
        if (std::string_view("\\`*_<>[]|#").find(c) != std::string_view::npos) {
            out += '\\';
        }
        if (c == '\n') {
            out += "\\";
        }
        out += c;
    }
    return out;
}

std::string words_of(const Line& line) {
    std::string out;
    for (const auto& span : line) {
        const std::string text = escaped(span.text);
        const std::string shown = span.bold ? "**" + text + "**" : text;
        out += span.link.empty() ? shown : "[" + shown + "](" + span.link + ")";
    }
    return out;
}

std::string table(const Block& block) {
    std::string out;
    for (std::size_t row = 0; row < block.rows.size(); ++row) {
        out += "|";
        for (const Line& cell : block.rows[row]) {
            out += " " + words_of(cell) + " |";
        }
        out += "\n";
        if (row == 0) {
            out += "|";
            for (std::size_t i = 0; i < block.rows[0].size(); ++i) {
                out += " --- |";
            }
            out += "\n";
        }
    }
    return out;
}

std::string lines(const Block& block, const std::string& before, const std::string& between) {
    std::string out;
    for (const Line& line : block.lines) {
        out += (out.empty() ? "" : between) + before + words_of(line);
    }
    return out + "\n";
}

std::string heading(const Block& block) {
    std::string bare;
    for (const Line& line : block.lines) {
        bare += escaped(commands::plain_line(line));
    }
    return "**" + bare + "**\n";
}

std::string block_text(const Block& block) {
    switch (block.kind) {
        case Block::Kind::paragraph:
            return lines(block, "", "\\\n");
        case Block::Kind::quotation: {
            std::string quoted = lines(block, "", "\\\n");
            for (std::size_t at = 0;
                 (at = quoted.find('\n', at)) != std::string::npos && at + 1 < quoted.size();) {
                quoted.insert(++at, "> ");
            }
            return "> " + quoted;
        }
        case Block::Kind::heading:
            return heading(block);
        case Block::Kind::bullets:
            return lines(block, "- ", "\n");
        case Block::Kind::rule:
            return "---\n";
        case Block::Kind::table:
            return table(block);
    }
    return {};
}

}  // namespace

std::string markdown(const commands::RichText& text) {
    std::string out;
    for (const Block& block : text.blocks) {
        out += (out.empty() ? "" : "\n") + block_text(block);
    }
    return out;
}

}  // namespace clusterlotse::documents

#include "commands/letters/rich_html.hpp"

namespace clusterlotse::commands {

namespace {

using Kind = Block::Kind;

std::string in_tag(std::string_view tag, const std::string& content) {
    return "<" + std::string(tag) + ">" + content + "</" + std::string(tag) + ">";
}

std::string lines_html(const Block& block) {
    std::string html;
    for (const Line& line : block.lines) {
        html += (html.empty() ? "" : "<br>") + html_line(line);
    }
    return html;
}

std::string row_html(const std::vector<Line>& row, std::string_view cell_tag) {
    std::string html;
    for (const Line& cell : row) {
        html += in_tag(cell_tag, html_line(cell));
    }
    return in_tag("tr", html);
}

std::string table_html(const Block& table) {
    std::string body;
    for (std::size_t row = 1; row < table.rows.size(); ++row) {
        body += row_html(table.rows[row], "td");
    }
    return in_tag(
        "table", in_tag("thead", row_html(table.rows.front(), "th")) + in_tag("tbody", body)
    );
}

std::string block_html(const Block& block) {
    switch (block.kind) {
        case Kind::paragraph:
            return in_tag("p", lines_html(block));
        case Kind::quotation:
            return in_tag("blockquote", in_tag("p", lines_html(block)));
        case Kind::heading:
            // Clients show h1 to h6 in sizes made for documents, not for chats.
            return in_tag("p", in_tag("strong", lines_html(block)));
        case Kind::bullets: {
            std::string items;
            for (const Line& line : block.lines) {
                items += in_tag("li", html_line(line));
            }
            return in_tag("ul", items);
        }
        case Kind::rule:
            return "<hr>";
        case Kind::table:
            return table_html(block);
    }
    return {};
}

}  // namespace

std::string escaped_html(std::string_view text) {
    std::string html;
    for (const char letter : text) {
        switch (letter) {
            case '&':
                html += "&amp;";
                break;
            case '<':
                html += "&lt;";
                break;
            case '>':
                html += "&gt;";
                break;
            case '"':
                html += "&quot;";
                break;
            case '\'':
                html += "&#39;";
                break;
            case '\t':
                html += ' ';
                break;
            case '\n':
                html += '\n';
                break;
            default:
                if (static_cast<unsigned char>(letter) >= ' ' && letter != '\x7F') {
                    html += letter;
                }
        }
    }
    return html;
}

std::string html_line(const Line& line, std::string_view link_style) {
    std::string html;
    for (const Span& span : line) {
        std::string words;
        for (const char letter : escaped_html(span.text)) {
            words += letter == '\n' ? std::string("<br>") : std::string(1, letter);
        }
        if (!span.link.empty()) {
            const std::string style =
                link_style.empty() ? "" : " style=\"" + std::string(link_style) + "\"";
            words = "<a href=\"" + escaped_html(span.link) + "\"" + style + ">" + words + "</a>";
        }
        html += span.bold ? in_tag("strong", words) : words;
    }
    return html;
}

std::string matrix_html(const RichText& text) {
    if (!text.has_markup()) {
        return {};
    }
    std::string html;
    for (const Block& block : text.blocks) {
        html += block_html(block);
    }
    return html;
}

}  // namespace clusterlotse::commands

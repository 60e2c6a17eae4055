#include "domain/files/pdf_streams.hpp"

#include "domain/files/byte_reader.hpp"
#include "domain/files/pdf_filters.hpp"

#include <algorithm>

namespace clusterlotse::files {
namespace {

constexpr std::size_t kMostPrefix = 1024;
constexpr std::size_t kMostDictionary = 2048;
constexpr std::size_t kMostObjectBytes = 16u << 20;

bool has_launch(std::string_view text) {
    for (auto at = text.find('/'); at != text.npos; at = text.find('/', at + 1)) {
        std::string name;
        for (std::size_t i = at + 1; i < text.size() && !ends_pdf_name(text[i]) && name.size() < 7;
             ++i) {
            const bool coded = text[i] == '#' && i + 2 < text.size() &&
                               hex_digit(text[i + 1]) >= 0 && hex_digit(text[i + 2]) >= 0;
            name += coded ? static_cast<char>(hex_digit(text[i + 1]) * 16 + hex_digit(text[i + 2]))
                          : text[i];
            i += coded ? 2 : 0;
        }
        if (name == "Launch") {
            return true;
        }
    }
    return false;
}

// A literal string from its '(' on; `at` is moved behind its ')'.
std::string literal(std::string_view text, std::size_t& at) {
    std::string out;
    int depth = 1;
    for (++at; at < text.size(); ++at) {
        char c = text[at];
        if (c == '\\' && at + 1 < text.size()) {
            c = text[++at];
            if (c >= '0' && c <= '7') {
                int value = 0;
                for (int i = 0; i < 3 && at < text.size() && text[at] >= '0' && text[at] <= '7';
                     ++i) {
                    value = value * 8 + (text[at++] - '0');
                }
                --at;
                out += static_cast<char>(value);
            } else if (c == 'n' || c == 'r' || c == 't') {
                out += ' ';
            } else if (c != '\n' && c != '\r') {
                out += c;
            }
            continue;
        }
        depth += c == '(' ? 1 : c == ')' ? -1 : 0;
        if (depth == 0) {
            ++at;
            break;
        }
        out += c;
    }
    return out;
}

std::string hexadecimal(std::string_view text, std::size_t& at) {
    std::string out;
    int high = -1;
    for (++at; at < text.size() && text[at] != '>'; ++at) {
        const int digit = hex_digit(text[at]);
        if (digit < 0 && !is_blank(text[at])) {
            break;
        }
        if (digit >= 0 && high < 0) {
            high = digit;
        } else if (digit >= 0) {
            out += static_cast<char>(high * 16 + digit);
            high = -1;
        }
    }
    return out;
}

// How far a number in an array of shown text moves back; from about a sixth of the size on it is a
// gap between words.
constexpr int kWordGap = -160;

int number(std::string_view text, std::size_t& at) {
    int value = 0;
    const bool negative = text[at] == '-';
    for (at += negative ? 1 : 0; at < text.size() && text[at] >= '0' && text[at] <= '9'; ++at) {
        value = std::min(value * 10 + (text[at] - '0'), 100000);
    }
    return negative ? -value : value;
}

/// Each stream that is packed in some way and no picture or font, until `visit` returns false.
template <class Visit>
void for_each_packed(std::string_view pdf, Visit visit) {
    std::size_t from = 0;
    for (auto at = pdf.find("stream"); at != pdf.npos; at = pdf.find("stream", from)) {
        from = at + 6;
        std::size_t start = from;
        start += cut(pdf, start, 1) == "\r" ? 1 : 0;
        if (cut(pdf, start, 1) != "\n" || pdf.substr(0, at).ends_with("end")) {
            continue;
        }
        ++start;
        const std::size_t first = at > kMostDictionary ? at - kMostDictionary : 0;
        auto dictionary = pdf.substr(first, at - first);
        dictionary.remove_prefix(std::min(dictionary.rfind(" obj"), dictionary.size()));
        const auto end = pdf.find("endstream", start);
        from = end == pdf.npos ? from : end + 9;
        const bool picture = dictionary.find("/Image") != dictionary.npos ||
                             dictionary.find("/FontFile") != dictionary.npos;
        if (is_filtered(dictionary) && !picture &&
            !visit(dictionary, cut(pdf, start, end == pdf.npos ? pdf.npos : end - start))) {
            return;
        }
    }
}

}  // namespace

bool is_pdf(std::string_view bytes) {
    const auto at = bytes.substr(0, kMostPrefix).find("%PDF-");
    return at != bytes.npos && bytes.substr(0, at).find('<') == bytes.npos;
}

void for_each_stream(
    std::string_view pdf,
    std::size_t most,
    const std::function<bool(std::string_view dictionary, std::string_view content)>& visit
) {
    for_each_packed(pdf, [&](std::string_view dictionary, std::string_view packed) {
        const auto content = unfiltered(dictionary, packed, std::min(most, kMostStreamBytes));
        if (!content) {
            return true;
        }
        most -= std::min(most, content->size());
        return (content->empty() || visit(dictionary, *content)) && most > 0;
    });
}

bool starts_a_program(std::string_view pdf) {
    bool found = has_launch(pdf);
    if (!found) {
        for_each_stream(pdf, kMostObjectBytes, [&found](auto dictionary, auto content) {
            found = dictionary.find("/ObjStm") != dictionary.npos && has_launch(content);
            return !found;
        });
    }
    return found;
}

std::string pdf_strings(std::string_view text, const CodeMap* font) {
    std::string out;
    bool in_array = false;
    for (std::size_t at = 0; at < text.size();) {
        const char c = text[at];
        if (c == '(' || (c == '<' && cut(text, at + 1, 1) != "<")) {
            const std::string codes = c == '(' ? literal(text, at) : hexadecimal(text, at);
            out += font == nullptr ? codes : font->decode(codes);
            out += in_array ? "" : " ";
            continue;
        }
        if (in_array && (c == '-' || (c >= '0' && c <= '9'))) {
            out += number(text, at) < kWordGap ? " " : "";
            continue;
        }
        if (c == '[' || c == ']') {
            in_array = c == '[';
            out += ' ';
        }
        at += c == '<' ? 2 : 1;
    }
    return out;
}

std::vector<std::string> pdf_spelled(std::string_view text, const CodeMap* font) {
    constexpr std::size_t kMostOfOne = 2;  // codes: a ligature, or one of two bytes
    constexpr int kLeastLetters = 4;
    std::vector<std::string> runs;
    std::string run;
    int letters = 0;
    const auto close = [&] {
        if (letters >= kLeastLetters) {
            runs.push_back(run);
        }
        run.clear();
        letters = 0;
    };
    for (std::size_t at = 0; at < text.size();) {
        const char c = text[at];
        if (c != '(' && (c != '<' || cut(text, at + 1, 1) == "<")) {
            at += c == '<' ? 2 : 1;
            continue;
        }
        const std::string codes = c == '(' ? literal(text, at) : hexadecimal(text, at);
        if (codes.size() > kMostOfOne) {
            close();
            continue;
        }
        run += font == nullptr ? codes : font->decode(codes);
        ++letters;
    }
    close();
    return runs;
}

bool is_readable_pdf(std::string_view pdf) {
    if (pdf.find("/Encrypt") != pdf.npos) {
        return false;
    }
    bool readable = true;
    for_each_packed(pdf, [&readable](std::string_view dictionary, std::string_view) {
        readable = unfiltered(dictionary, {}, 0).has_value();
        return readable;
    });
    return readable;
}

}  // namespace clusterlotse::files

#include "commands/discretion/name_pieces.hpp"

#include "commands/desk/words.hpp"
#include "matching/text/text.hpp"

#include <array>
#include <set>

namespace clusterlotse::commands {

namespace {

bool is_letter(char c) {
    return c >= 'a' && c <= 'z';
}

bool is_upper_at(const std::string& text, std::size_t at) {
    const auto byte = static_cast<unsigned char>(text[at]);
    if (byte == 0xC3 && at + 1 < text.size()) {
        return static_cast<unsigned char>(text[at + 1]) < 0x9F;
    }
    return byte >= 'A' && byte <= 'Z';
}

}  // namespace

std::vector<Piece> pieces_of(const std::string& text, bool humps) {
    const matching::Folded folded = matching::fold(text);
    std::vector<Piece> pieces;
    bool open = false;
    for (std::size_t i = 0; i < folded.text.size(); ++i) {
        const char c = folded.text[i];
        if (!is_letter(c) && !is_digit(c)) {
            open = false;
            continue;
        }
        const std::size_t at = folded.origin[i];
        const bool new_kind = open && is_letter(c) != is_letter(pieces.back().letters.back());
        const bool hump = humps && open && is_letter(c) && at >= pieces.back().end &&
                          is_upper_at(text, at) && !is_upper_at(text, pieces.back().end - 1);
        if (!open || new_kind || hump) {
            pieces.push_back({{}, at, at});
            open = true;
        }
        pieces.back().letters += c;
        pieces.back().end = folded.origin[i + 1];
    }
    return pieces;
}

std::string letters_of(const std::string& name) {
    std::string letters;
    for (const Piece& piece : pieces_of(name, false)) {
        letters += piece.letters;
    }
    return letters;
}

bool is_ending(std::string_view rest) {
    static const std::set<std::string_view> endings{
        "",
        "s",
        "es",
        "e",
        "n",
        "en",
        "er",
        "ern",
        "ers",
        "sch",
        "sche",
        "schen",
        "scher",
        "sches",
        "schem",
        "ische",
        "ischen",
        "ischer"};
    return endings.contains(rest);
}

bool is_legal_form(const std::string& letters) {
    static const std::set<std::string_view> forms{
        "gmbh",
        "mbh",
        "kg",
        "ag",
        "ohg",
        "gbr",
        "ug",
        "se",
        "co",
        "kgaa",
        "inc",
        "ltd",
        "llc",
        "ek",
        "eg",
        "haftungsbeschraenkt"};
    return forms.contains(letters);
}

std::string without_invisible(const std::string& text) {
    static constexpr std::array<std::string_view, 9> kInvisible = {
        "\xC2\xAD",
        "\xE2\x80\x8B",
        "\xE2\x80\x8C",
        "\xE2\x80\x8D",
        "\xE2\x80\x8E",
        "\xE2\x80\x8F",
        "\xE2\x81\xA0",
        "\xEF\xBB\xBF",
        "\xCD\x8F"};
    std::string clean = text;
    for (const std::string_view sign : kInvisible) {
        for (auto at = clean.find(sign); at != std::string::npos; at = clean.find(sign, at)) {
            clean.erase(at, sign.size());
        }
    }
    return clean;
}

}  // namespace clusterlotse::commands

#include "matching/text/tokens.hpp"

#include <algorithm>

namespace clusterlotse::matching {
namespace {

/// Length of an HTML tag that was left in a mail's text, 0 where there is none.
std::size_t markup_length(std::string_view text, std::size_t at) {
    const std::string_view tag = text.substr(at, 80);
    std::size_t name = 1 + (tag.size() > 1 && tag[1] == '/' ? 1 : 0);
    const std::size_t first = name;
    while (name < tag.size() && is_letter(tag[name])) {
        ++name;
    }
    const std::size_t end = tag.find_first_of("<>\n", name);
    const bool closed = end != std::string_view::npos && tag[end] == '>';
    return name > first && name - first <= 8 && closed &&
                   (end == name || tag[name] == ' ' || tag[name] == '/')
               ? end + 1
               : 0;
}

/// Degrees and prices, also "120 T€": signs that folding drops.
bool of_another_unit(std::string_view source, std::size_t at) {
    std::string_view rest = source.substr(std::min(at, source.size()));
    rest.remove_prefix(rest.starts_with(' ') ? 1 : 0);
    const bool thousands = rest.starts_with('T') || rest.starts_with('k') || rest.starts_with('t');
    return rest.starts_with("\xC2\xB0") || rest.starts_with("\xE2\x82\xAC") ||
           (thousands && rest.substr(1).starts_with("\xE2\x82\xAC"));
}

}  // namespace

Tokens::Tokens(const Folded& folded, std::string_view source) : folded_(folded), source_(source) {
    const std::string& text = folded.text;
    tokens_.reserve(text.size() / 4 + 4);
    int english = 0;
    bool spaced = true;
    bool new_line = true;
    for (std::size_t at = 0; at < text.size();) {
        const char c = text[at];
        if (c == ' ' || c == '\n') {
            spaced = true;
            new_line = new_line || c == '\n';
            ++at;
            continue;
        }
        if (const std::size_t length = c == '<' ? markup_length(text, at) : 0) {
            spaced = true;
            at += length;
            continue;
        }
        std::size_t end = at + 1;
        TokenKind kind = TokenKind::sign;
        if (is_letter(c)) {
            kind = TokenKind::word;
            while (end < text.size() && is_letter(text[end])) {
                ++end;
            }
        } else if (is_digit(c)) {
            kind = TokenKind::digits;
            while (end < text.size() && is_digit(text[end])) {
                ++end;
            }
        }
        Token token;
        token.begin = static_cast<std::uint32_t>(at);
        token.end = static_cast<std::uint32_t>(end);
        token.kind = kind;
        token.spaced = spaced;
        token.new_line = new_line;
        if (kind == TokenKind::word) {
            if (const MeasureWord* known =
                    measure_word(std::string_view(text).substr(at, end - at))) {
                token.means = known->means;
                token.amount = known->amount;
                english += (token.means & bit(Means::english)) != 0  ? 1
                           : (token.means & bit(Means::german)) != 0 ? -1
                                                                     : 0;
            }
        }
        if (kind == TokenKind::digits && of_another_unit(source, folded.origin[end])) {
            token.claim = Claim::reference;
        }
        tokens_.push_back(token);
        spaced = false;
        new_line = false;
        at = end;
    }
    english_ = english > 0;
    shouting_ = std::none_of(source.begin(), source.end(), is_letter);
    whispering_ =
        std::none_of(source.begin(), source.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
}

bool Tokens::capital(std::size_t at) const {
    if (!word(at)) {
        return false;
    }
    const std::size_t from = folded_.origin[tokens_[at].begin];
    const auto first = static_cast<unsigned char>(source_[from]);
    if (first == 0xC3 && from + 1 < source_.size()) {
        const auto second = static_cast<unsigned char>(source_[from + 1]);
        return second < 0x9F;
    }
    return first >= 'A' && first <= 'Z';
}

bool Tokens::capitals(std::size_t at) const {
    if (!word(at)) {
        return false;
    }
    const std::size_t from = folded_.origin[tokens_[at].begin];
    const std::size_t to = folded_.origin[tokens_[at].end];
    return std::all_of(
        source_.begin() + static_cast<std::ptrdiff_t>(from),
        source_.begin() + static_cast<std::ptrdiff_t>(to),
        [](char c) { return c >= 'A' && c <= 'Z'; }
    );
}

void Tokens::claim(std::size_t from, std::size_t to, Claim claim) {
    for (std::size_t at = from; at < to && at < tokens_.size(); ++at) {
        if (tokens_[at].claim == Claim::none) {
            tokens_[at].claim = claim;
        }
    }
}

void Tokens::claim_bytes(std::uint32_t begin, std::uint32_t end, Claim claim) {
    for (std::size_t at = index_of(begin); at < size() && tokens_[at].begin < end; ++at) {
        if (tokens_[at].claim == Claim::none) {
            tokens_[at].claim = claim;
        }
    }
}

std::size_t Tokens::index_of(std::uint32_t byte) const {
    return static_cast<std::size_t>(
        std::lower_bound(
            tokens_.begin(),
            tokens_.end(),
            byte,
            [](const Token& token, std::uint32_t value) { return token.end <= value; }
        ) -
        tokens_.begin()
    );
}

Claim Tokens::claim_at(std::uint32_t byte) const {
    return (*this)[index_of(byte)].claim;
}

bool Tokens::standard_at(std::uint32_t byte) const {
    return is(index_of(byte), Means::standard);
}

void Tokens::mark_bytes(std::uint32_t begin, std::uint32_t end, Means means) {
    for (std::size_t at = index_of(begin); at < size() && tokens_[at].begin < end; ++at) {
        tokens_[at].means |= tokens_[at].kind == TokenKind::word ? bit(means) : 0;
    }
}

std::string Tokens::original(std::size_t from, std::size_t to) const {
    if (from >= to || to > tokens_.size()) {
        return "";
    }
    const std::size_t begin = folded_.origin[tokens_[from].begin];
    const std::size_t end = folded_.origin[tokens_[to - 1].end];
    return std::string(source_.substr(begin, end - begin));
}

}  // namespace clusterlotse::matching

#pragma once

#include "matching/measures/measure_words.hpp"
#include "matching/text/text.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

namespace clusterlotse::matching {

/// What has claimed a token, so that nothing is read twice.
enum class Claim : std::uint8_t {
    none,
    name,       ///< of a material, a certificate, a process
    reference,  ///< a drawing number, a price, a clock time: no measure of the part
    tolerance,
    date,
    size,
    amount
};

enum class TokenKind : std::uint8_t { word, digits, sign };

/// A run of letters, a run of digits, or one other character of a folded text.
struct Token {
    std::uint32_t begin = 0;  ///< in the folded text
    std::uint32_t end = 0;
    std::uint64_t means = 0;  ///< of a word: Means bits
    double amount = 0;        ///< of a word: what it counts as, see measure_words.hpp
    TokenKind kind = TokenKind::word;
    bool spaced = true;    ///< white space or the text's beginning stands before it
    bool new_line = true;  ///< it is the first of its line
    Claim claim = Claim::none;
};

/// The tokens of a text with random access that never fails: behind the end stands an empty sign.
class Tokens {
public:
    /// Keeps views of both; `source` is what `folded` was made of.
    Tokens(const Folded& folded, std::string_view source);

    std::size_t size() const { return tokens_.size(); }
    const Token& operator[](std::size_t at) const { return at < size() ? tokens_[at] : kEnd; }
    std::string_view text(std::size_t at) const {
        const Token& token = (*this)[at];
        return {folded_.text.data() + token.begin, token.end - token.begin};
    }

    bool is(std::size_t at, Means means) const { return ((*this)[at].means & bit(means)) != 0; }
    bool word(std::size_t at, std::string_view wanted) const {
        const Token& token = (*this)[at];
        return token.kind == TokenKind::word && token.end - token.begin == wanted.size() &&
               std::char_traits<char>::compare(
                   folded_.text.data() + token.begin, wanted.data(), wanted.size()
               ) == 0;
    }
    bool word(std::size_t at) const { return at < size() && tokens_[at].kind == TokenKind::word; }
    bool digits(std::size_t at) const {
        return at < size() && tokens_[at].kind == TokenKind::digits;
    }
    bool sign(std::size_t at, char wanted) const {
        return at < size() && tokens_[at].kind == TokenKind::sign && text(at)[0] == wanted;
    }
    /// True where no white space stands before it.
    bool glued(std::size_t at) const { return at < size() && !tokens_[at].spaced; }
    bool free(std::size_t at) const { return at < size() && tokens_[at].claim == Claim::none; }

    /// True where the source writes the word with a capital first letter.
    bool capital(std::size_t at) const;
    /// True where the source writes the whole word in capitals.
    bool capitals(std::size_t at) const;

    /// Claims [from, to) except what is claimed already.
    void claim(std::size_t from, std::size_t to, Claim claim);
    /// Claims whatever lies in [begin, end) of the folded text.
    void claim_bytes(std::uint32_t begin, std::uint32_t end, Claim claim);

    /// The source's own words of [from, to).
    std::string original(std::size_t from, std::size_t to) const;

    /// What has claimed the token at this byte of the folded text.
    Claim claim_at(std::uint32_t byte) const;
    /// True where the token at this byte is "ISO", "DIN" or the like.
    bool standard_at(std::uint32_t byte) const;

    /// Adds what the vocabulary knows of the words in [begin, end) of the folded text.
    void mark_bytes(std::uint32_t begin, std::uint32_t end, Means means);

    /// True where nobody wrote a small letter, so that capitals tell nothing.
    bool shouting() const { return shouting_; }

    /// True where nobody wrote a capital letter, so that small ones tell nothing.
    bool whispering() const { return whispering_; }

    /// True where the text reads like English: "1,500" is then a thousand and a half.
    bool english() const { return english_; }

    /// For a piece of a longer text, whose language is known.
    void read_as(bool english) { english_ = english; }

private:
    static constexpr Token kEnd{0, 0, 0, 0, TokenKind::sign, true, true, Claim::name};

    std::size_t index_of(std::uint32_t byte) const;

    const Folded& folded_;
    std::string_view source_;
    std::vector<Token> tokens_;
    bool english_ = false;
    bool shouting_ = true;
    bool whispering_ = true;
};

/// True where `word` is one of `words`.
inline bool one_of(std::string_view word, std::initializer_list<std::string_view> words) {
    return std::find(words.begin(), words.end(), word) != words.end();
}

}  // namespace clusterlotse::matching

#pragma once

#include "domain/channel.hpp"
#include "domain/date.hpp"

#include <cstddef>
#include <functional>
#include <string>
#include <vector>

namespace clusterlotse::matching {

/// One reason for or against a firm, in short trade words of both languages.
struct Fact {
    enum class Verdict { fits, unknown, contradicts };
    Verdict verdict = Verdict::unknown;
    std::string de;
    std::string en;

    bool operator==(const Fact&) const = default;
};

/// How a firm is known to do the work that is wanted.
enum class Work {
    unshown,  ///< only something beside it fits: its material, its sizes, its words
    likely,   ///< the work was not found by its name, and all else speaks for the firm
    shown     ///< the firm shows it, or its own words name what the vocabulary does not know
};

struct Match {
    std::string profile;  ///< id
    double score = 0;     ///< 0..1, comparable between needs
    std::vector<Fact>
        facts;  ///< the same facts that ranked; a match with a contradiction is a near miss
    std::vector<std::string> covers = {};  ///< those of Matching::steps the firm serves
    Work work = Work::unshown;
    /// Of the wanted work it does only lesser parts: sawing, where a welded frame is wanted.
    bool only_part = false;

    bool operator==(const Match&) const = default;
};

/// Who serves those steps of a need that the firms before it leave open.
struct ChainLink {
    std::vector<std::string> steps;  ///< process codes; of the best firm, or what nobody serves
    std::vector<Match> firms;        ///< best first, at most kChainFirms; empty: nobody

    bool operator==(const ChainLink&) const = default;
};
constexpr std::size_t kChainFirms = 5;

/// What the index says about one need.
struct Matching {
    bool nobody = true;  ///< no eligible firm can do it; `matches` then holds near misses only
    std::vector<Match> matches;           ///< best first, ties by profile id
    std::vector<std::string> steps = {};  ///< process codes where the need has several, else empty
    /// Where no firm among `matches` serves every step: one link after the other, the first for the
    /// best firm. Empty where one firm does all, or where MatchOptions::chain is off.
    std::vector<ChainLink> chain = {};
};

/// The most that a firm of which only the text is alike scores; one that fits has 0.2 and more.
constexpr double kOnlyAlike = 0.01;

struct MatchOptions {
    std::size_t top = 10;
    std::function<bool(const std::string& profile_id)> eligible = {};  ///< empty: all
    Date today{};  ///< an expired certificate counts as missing; a date that is not ok() switches
                   ///< this off
    /// Profile of the asker: a radius without a place is counted from it. Empty: nobody known.
    std::string asker = {};
    bool chain = false;  ///< looks for a chain of firms where a need has several steps
    /// Fills the list up to `top` with firms that do not show the work but are otherwise like the
    /// need, by their score, then with firms whose texts are merely alike, at kOnlyAlike or less:
    /// for people who look on, never for asking a firm. By letters only in a cluster of at most
    /// kMostLetterFirms (letter_index.hpp).
    bool fill_up = false;
};

/// A firm on the other side of a partner search.
struct Partner {
    std::string process;  ///< code of what is sought
    Match firm;

    bool operator==(const Partner&) const = default;
};

/// True where the need has several steps and the firm serves all of them.
bool does_all(const Matching& matching, const Match& match);

/// The words of those facts that have this verdict, in the order of their weight.
std::vector<std::string> facts_of(const Match& match, Fact::Verdict verdict, Language language);

}  // namespace clusterlotse::matching

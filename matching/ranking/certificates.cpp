#include "matching/ranking/certificates.hpp"

#include "matching/index/scan.hpp"
#include "matching/needs/negation.hpp"
#include "matching/text/text.hpp"

#include <algorithm>
#include <array>
#include <re2/re2.h>

namespace clusterlotse::matching {
namespace {

/// True where `text` begins with `number` and no further digit.
bool begins_with_number(std::string_view text, std::string_view number) {
    return text.starts_with(number) &&
           (text.size() == number.size() || !is_digit(text[number.size()]));
}

std::string in_small_letters(std::string name) {
    std::transform(name.begin(), name.end(), name.begin(), [](char c) {
        return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
    });
    return name;
}

/// Finds the class behind the standard's name: "EXC 2", "-2", "Teil 2", "CL1".
int rank_in(const CertificateKind& kind, std::string_view following) {
    for (std::size_t i = kind.classes.size(); i-- > 0;) {
        const std::string name = in_small_letters(kind.classes[i]);
        const std::string letters = name.substr(0, name.find_first_of("0123456789"));
        const std::string digits = name.substr(letters.size());
        const bool part = letters == "-";
        const std::string_view window = following.substr(
            0,
            std::min(following.find_first_of("|;.!?\n"), part ? std::size_t{10} : std::size_t{30})
        );
        for (const std::string_view word :
             part ? std::array<std::string_view, 3>{"-", "teil", "part"}
                  : std::array<std::string_view, 3>{letters, letters, letters}) {
            const std::size_t at = window.find(word);
            if (at == std::string_view::npos || (word == "-" && at > 1)) {
                continue;
            }
            std::string_view rest = window.substr(at + word.size());
            if (!rest.empty() && (rest[0] == ' ' || rest[0] == '-')) {
                rest.remove_prefix(1);
            }
            if (begins_with_number(rest, digits)) {
                return static_cast<int>(i) + 1;
            }
        }
    }
    return 0;
}

/// Finds the class before the standard's name: "CL2 nach EN 15085", "CL 1 gem. DIN EN 15085".
int rank_before(const CertificateKind& kind, std::string_view before) {
    static const RE2 class_before(
        R"(\b([a-z]+)[ -]?([0-9])[ (,]*(?:(?:nach|gemaess|gem\.?|laut|lt\.?|to|acc\.?|according|der|die|norm|din|en|iso|as|per) *)*$)"
    );
    constexpr std::size_t kFar = 40;
    before.remove_prefix(before.size() - std::min(before.size(), kFar));
    std::string letters;
    std::string digits;
    if (!RE2::PartialMatch(
            re2::StringPiece(before.data(), before.size()), class_before, &letters, &digits
        )) {
        return 0;
    }
    for (std::size_t i = 0; i < kind.classes.size(); ++i) {
        if (in_small_letters(kind.classes[i]) == letters + digits) {
            return static_cast<int>(i) + 1;
        }
    }
    return 0;
}

std::string label_of(const CertificateKind& kind, int rank) {
    if (rank == 0) {
        return kind.name;
    }
    const std::string& grade = kind.classes[static_cast<std::size_t>(rank) - 1];
    return kind.name + (grade[0] == '-' ? "" : " ") + grade;
}

}  // namespace

std::vector<HeldCertificate> certificates_in(
    const Lexicon& lexicon, const Analysis& analysis, std::string& folded
) {
    std::vector<HeldCertificate> result;
    const auto add = [&](HeldCertificate certificate) {
        for (HeldCertificate& known : result) {
            if (known.id == certificate.id) {
                if (certificate.rank > known.rank) {
                    known = certificate;
                }
                return;
            }
        }
        result.push_back(std::move(certificate));
    };
    for (const Mention& mention : analysis.mentions) {
        if (mention.kind != SenseKind::certificate || negated(analysis, mention, 0) ||
            not_needed(analysis, mention)) {
            continue;
        }
        const std::uint32_t begin = analysis.atoms[mention.first].begin;
        const std::uint32_t end = analysis.atoms[mention.last - 1].end;
        const CertificateKind& kind = lexicon.certificates[mention.id];
        const std::string_view text = analysis.folded.text;
        int rank = kind.classes.empty() ? 0 : rank_in(kind, text.substr(end));
        if (rank == 0 && !kind.classes.empty()) {
            rank = rank_before(kind, text.substr(0, begin));
        }
        add({mention.id, rank, false, label_of(kind, rank)});
        std::fill(folded.begin() + begin, folded.begin() + end, '|');
    }
    static const RE2 execution_class(R"(\bexc[ -]?([1-4])\b)");
    const auto steel = lexicon.certificate_ids.find("EN 1090");
    scan(folded, execution_class, [&](const Pieces& g) {
        if (steel != lexicon.certificate_ids.end()) {
            const int rank = g[1][0] - '0';
            add({steel->second, rank, false, label_of(lexicon.certificates[steel->second], rank)});
        }
        return true;
    });
    return result;
}

HeldCertificate parse_certificate(const Lexicon& lexicon, std::string_view label) {
    const Analysis analysis = analyse(lexicon, label, 200);
    std::string folded = analysis.folded.text;
    const std::vector<HeldCertificate> found = certificates_in(lexicon, analysis, folded);
    return found.empty() ? HeldCertificate{kNone, 0, false, std::string(label)} : found.front();
}

HeldCertificate read_certificate(
    const Lexicon& lexicon, const Certificate& certificate, Date today
) {
    HeldCertificate held =
        parse_certificate(lexicon, certificate.standard + " " + certificate.grade.value_or(""));
    held.expired = today.ok() && certificate.valid_until &&
                   std::chrono::sys_days(*certificate.valid_until) < std::chrono::sys_days(today);
    return held;
}

bool covers(const Lexicon& lexicon, const HeldCertificate& held, const HeldCertificate& wanted) {
    if (held.id == kNone) {
        return false;
    }
    if (held.id == wanted.id) {
        return held.rank >= wanted.rank;
    }
    std::vector<Id> open = lexicon.certificates[held.id].implies;
    for (std::size_t i = 0; i < open.size() && open.size() < 32; ++i) {
        if (open[i] == wanted.id) {
            return wanted.rank == 0;
        }
        const std::vector<Id>& more = lexicon.certificates[open[i]].implies;
        open.insert(open.end(), more.begin(), more.end());
    }
    return false;
}

}  // namespace clusterlotse::matching

#include "matching/measures.hpp"
#include "matching/scan.hpp"

#include <algorithm>
#include <array>
#include <functional>
#include <re2/re2.h>

namespace clusterlotse::matching {
namespace {

std::string upper(std::string text) {
    std::transform(text.begin(), text.end(), text.begin(), [](char c) {
        return c >= 'a' && c <= 'z' ? static_cast<char>(c - 32) : c;
    });
    return text;
}

void add(std::vector<std::string>& list, std::string text) {
    if (std::find(list.begin(), list.end(), text) == list.end() && list.size() < 20) {
        list.push_back(std::move(text));
    }
}

}  // namespace

void take_tolerances(std::string& folded, Measures& measures) {
    static const RE2 general(
        R"((?:din )?(?:en )?\biso ?2768(?: ?-? ?([12]))?(?: ?[-/]? ?([fmcv])(?:[ -]?([hkl]))?\b)?)"
    );
    scan(folded, general, [&](const Pieces& g) {
        const std::string grade = std::string(g[2]) + upper(std::string(g[3]));
        add(measures.tolerances, "ISO 2768" + (grade.empty() ? "" : "-" + grade));
        return true;
    });
    static const RE2 other(
        R"(\b(?:din )?(?:en )?(iso|din) ?(13920|9013|8062|286|22081|6930|2769|8015)(?:[- ](?:klasse |class )?([a-h]{1,2}|[a-z]{2,4} ?\d{1,2}|[1-4]{1,3}))?\b)"
    );
    scan(folded, other, [&](const Pieces& g) {
        const std::string grade = upper(std::string(g[3]));
        add(measures.tolerances,
            upper(std::string(g[1])) + " " + std::string(g[2]) + (grade.empty() ? "" : "-" + grade)
        );
        return true;
    });
    static const RE2 it_grade(R"(\bit ?(0?[1-9]|1[0-8])\b)");
    scan(folded, it_grade, [&](const Pieces& g) {
        add(measures.tolerances, "IT" + std::string(g[1]));
        return true;
    });
    static const RE2 roughness(
        R"(\b(ra|rz|rt|rmax) ?(?:=|<|max\.?|von|of)? ?(\d{1,3}(?:[.,]\d{1,3})?)(?: ?(?:um|my|mikrometer))?\b)"
    );
    scan(folded, roughness, [&](const Pieces& g) {
        std::string name(g[1]);
        name[0] = static_cast<char>(name[0] - 32);
        std::string value(g[2]);
        std::replace(value.begin(), value.end(), '.', ',');
        add(measures.tolerances, name + " " + value);
        return true;
    });
    static const RE2 deviation("(?:\x02|\\+/-|\\+-) ?(\\d{1,2}(?:[.,]\\d{1,4})?) ?(?:mm|um)?");
    scan(folded, deviation, [&](const Pieces& g) {
        std::string value(g[1]);
        std::replace(value.begin(), value.end(), '.', ',');
        add(measures.tolerances, "±" + value);
        return true;
    });
    static const RE2 colour(R"(\bral ?-?(\d{4})\b)");
    scan(folded, colour, [&](const Pieces& g) {
        add(measures.surface, "RAL " + std::string(g[1]));
        return true;
    });
    static const RE2 blast(R"(\bsa ?(\d(?:[.,]\d+)?)(?: ?1/2)?\b)");
    scan(folded, blast, [&](const Pieces& g) {
        std::string value(g[1]);
        std::replace(value.begin(), value.end(), '.', ',');
        add(measures.surface, "Sa " + value);
        return true;
    });
    static const RE2 layer(R"(\b(\d{1,3})(?: ?- ?(\d{1,3}))? ?(?:um|my|mikrometer|microns?)\b)");
    scan(folded, layer, [&](const Pieces& g) {
        add(measures.surface,
            std::string(g[1]) + (g[2].empty() ? "" : "-" + std::string(g[2])) + " µm");
        return true;
    });
    static const RE2 hardness(
        R"(\b(\d{2,4})(?: ?(?:-|bis|to|\+) ?(\d{1,4}))? ?(?:\+\d )?(hrc|hv\d*|hb|hra)\b)"
    );
    scan(folded, hardness, [&](const Pieces& g) {
        const char* between = g[0].find('+') != re2::StringPiece::npos ? "+" : "-";
        add(measures.heat,
            std::string(g[1]) + (g[2].empty() ? "" : between + std::string(g[2])) + " " +
                upper(std::string(g[3])));
        return true;
    });
    static const RE2 hardness_before(R"(\b(hrc|hv|hb) ?(\d{2,3})(?: ?(?:-|bis|to) ?(\d{2,3}))?\b)");
    scan(folded, hardness_before, [&](const Pieces& g) {
        add(measures.heat,
            std::string(g[2]) + (g[3].empty() ? "" : "-" + std::string(g[3])) + " " +
                upper(std::string(g[1])));
        return true;
    });
    static const RE2 depth(
        R"(\b(chd|eht|nht|rht|shd) ?=? ?(\d(?:[.,]\d+)?)(?: ?- ?(\d(?:[.,]\d+)?))?(?: ?mm)?\b)"
    );
    scan(folded, depth, [&](const Pieces& g) {
        std::string value = std::string(g[2]) + (g[3].empty() ? "" : "-" + std::string(g[3]));
        std::replace(value.begin(), value.end(), '.', ',');
        add(measures.heat, upper(std::string(g[1])) + " " + value);
        return true;
    });
}

}  // namespace clusterlotse::matching

#include "tests/evaluation/reading.hpp"

#include "matching/index/features.hpp"
#include "matching/ranking/ranking.hpp"
#include "matching/text/analysis.hpp"

#include <nlohmann/json.hpp>

#include <fstream>
#include <set>
#include <sstream>
#include <stdexcept>

namespace clusterlotse::evaluation {
namespace {

using namespace matching;

constexpr const char* kFolder = CLUSTERLOTSE_SOURCE_DIR "/tests/evaluation/";

std::vector<std::string> lines_of(const std::string& name) {
    std::ifstream in(kFolder + name);
    if (!in) {
        throw std::runtime_error("cannot read " + name);
    }
    std::vector<std::string> lines;
    for (std::string line; std::getline(in, line);) {
        if (!line.empty() && line.front() != '#') {
            lines.push_back(line);
        }
    }
    return lines;
}

/// Everything the vocabulary sees in a word, in the notation of gold.tsv. `also` takes what may be
/// found beside what is expected: headings above it, materials of a process word, and the like.
std::set<std::string> found_in(
    const Lexicon& lexicon, const std::string& word, std::set<std::string>& also
) {
    std::set<std::string> found;
    const Analysis analysis = analyse(lexicon, word);
    for (const Mention& mention : analysis.mentions) {
        if (mention.kind == SenseKind::process && mention.strength >= 0.5F) {
            found.insert(lexicon.processes[mention.id].code);
            for (Id up = lexicon.processes[mention.id].parent; up != kNone;
                 up = lexicon.processes[up].parent) {
                also.insert(lexicon.processes[up].code);
            }
        } else if (mention.kind == SenseKind::machine) {
            found.insert("machine:" + lexicon.processes[mention.id].code);
        } else if (mention.kind == SenseKind::product) {
            for (const Id process : lexicon.products[mention.id].implies) {
                also.insert(lexicon.processes[process].code);
                found.insert(lexicon.processes[process].code);
            }
        } else if (mention.kind == SenseKind::group) {
            found.insert(lexicon.groups[mention.id].code);
            also.insert(lexicon.groups[mention.id].code);
        } else if (mention.kind == SenseKind::grade && mention.id != kNone) {
            found.insert(lexicon.grades[mention.id].number);
        }
    }
    return found;
}

}  // namespace

double Score::precision() const {
    return right + wrong == 0 ? 1 : static_cast<double>(right) / (right + wrong);
}

double Score::recall() const {
    return right + missed == 0 ? 1 : static_cast<double>(right) / (right + missed);
}

Score score_profiles(const Lexicon& lexicon, std::string_view part) {
    Score score;
    for (const std::string& line : lines_of("profiles/own.jsonl")) {
        const auto row = nlohmann::json::parse(line);
        if (row.at("part").get<std::string>() != part) {
            continue;
        }
        Profile profile;
        profile.id = row.at("id").get<std::string>();
        profile.name = row.at("name").get<std::string>();
        profile.text = row.at("text").get<std::string>();
        const Features features = read_profile(lexicon, profile);
        const auto offered = [&](const std::string& code) {
            const Id id = lexicon.process_ids.find(code)->second;
            return fit_of(lexicon, features, id).value >= kGate;
        };
        for (const std::string code : row.at("offers")) {
            const bool right = offered(code);
            ++(right ? score.right : score.missed);
            if (!right) {
                score.mistakes.push_back(profile.id + " misses " + code);
            }
        }
        for (const std::string code : row.at("not")) {
            if (offered(code)) {
                ++score.wrong;
                score.mistakes.push_back(profile.id + " has " + code);
            }
        }
    }
    return score;
}

Score score_words(const Lexicon& lexicon, std::string_view part) {
    Score score;
    for (const std::string& line : lines_of("words/gold.tsv")) {
        std::istringstream fields(line);
        std::string word;
        std::string expected;
        std::string of;
        std::getline(fields, word, '\t');
        std::getline(fields, expected, '\t');
        std::getline(fields, of, '\t');
        if (of != part) {
            continue;
        }
        std::set<std::string> also;
        const std::set<std::string> found = found_in(lexicon, word, also);
        bool right = expected == "none" ? found.empty() : found.contains(expected);
        std::string seen;
        for (const std::string& code : found) {
            right = right && (code == expected || also.contains(code));
            seen += " " + code;
        }
        ++(right ? score.right : score.missed);
        if (!right) {
            score.mistakes.push_back(word + " is " + expected + ", read as" + seen);
        }
    }
    return score;
}

}  // namespace clusterlotse::evaluation

// Prints nDCG@10, P@1 and no-match rates of the engine and of plain character n-grams on a
// collection:
//   evaluate_matching [PROFILES.jsonl NEEDS.jsonl] [-v] | --understand TEXT
// Needs: {"id","text","relevant":{"profile":grade 1..3}}; an empty "relevant" means that nobody can
// do it.
#include "matching/description.hpp"
#include "matching/engine.hpp"
#include "matching/text.hpp"
#include "tests/support/vocabulary_files.hpp"

#include <nlohmann/json.hpp>

#include <chrono>
#include <cmath>
#include <fstream>
#include <iostream>
#include <map>
#include <optional>
#include <set>

using namespace clusterlotse;
using nlohmann::json;

namespace {

std::vector<json> read(const std::string& path) {
    std::ifstream in(path);
    if (!in) {
        throw std::runtime_error("cannot read " + path);
    }
    std::vector<json> rows;
    for (std::string line; std::getline(in, line);) {
        if (!line.empty()) {
            rows.push_back(json::parse(line));
        }
    }
    return rows;
}

std::map<std::string, double> grams(const std::string& text) {
    std::map<std::string, double> counts;
    std::string folded = " " + matching::fold(text).text + " ";
    for (std::size_t i = 0; i + 4 <= folded.size(); ++i) {
        counts[folded.substr(i, 4)] += 1;
    }
    return counts;
}

/// Plain character four-grams with tf-idf and cosine, the baseline.
class Grams {
public:
    void add(const std::string& id, const std::string& text) {
        documents_.emplace_back(id, grams(text));
        for (const auto& [gram, count] : documents_.back().second) {
            ++frequency_[gram];
        }
    }
    std::vector<std::string> best(const std::string& text) const {
        std::vector<std::pair<double, std::string>> scored;
        const auto query = grams(text);
        for (const auto& [id, document] : documents_) {
            double dot = 0;
            double norm = 0;
            for (const auto& [gram, count] : document) {
                const double idf =
                    std::log(1.0 + static_cast<double>(documents_.size()) / frequency_.at(gram));
                const double weight = (1 + std::log(count)) * idf;
                norm += weight * weight;
                if (const auto found = query.find(gram); found != query.end()) {
                    dot += weight * found->second * idf;
                }
            }
            scored.emplace_back(-dot / std::sqrt(norm + 1e-9), id);
        }
        std::sort(scored.begin(), scored.end());
        std::vector<std::string> ids;
        for (std::size_t i = 0; i < scored.size() && i < 10; ++i) {
            ids.push_back(scored[i].second);
        }
        return ids;
    }

private:
    std::vector<std::pair<std::string, std::map<std::string, double>>> documents_;
    std::map<std::string, double> frequency_;
};

std::optional<Range> range(const json& row, const char* key) {
    if (!row.contains(key) || row[key].is_null()) {
        return std::nullopt;
    }
    Range result;
    if (!row[key][0].is_null()) {
        result.min = row[key][0].get<double>();
    }
    if (!row[key][1].is_null()) {
        result.max = row[key][1].get<double>();
    }
    return result;
}

/// What matching reads of a profile; contacts do not matter here.
Profile profile_of(const json& row) {
    Profile profile;
    profile.id = row.at("id");
    profile.name = row.at("name");
    profile.role = row.value("role", "");
    profile.text = row.value("text", "");
    for (const json& item : row.value("capabilities", json::array())) {
        Capability capability;
        const std::string direction = item.value("direction", "offered");
        capability.direction = direction == "core"     ? Direction::core
                               : direction == "sought" ? Direction::sought
                                                       : Direction::offered;
        capability.process = item.value("process", "");
        capability.wording = item.value("wording", "");
        capability.materials = item.value("materials", std::vector<std::string>());
        capability.diameter_mm = range(item, "diameter_mm");
        capability.length_mm = range(item, "length_mm");
        capability.width_mm = range(item, "width_mm");
        capability.height_mm = range(item, "height_mm");
        capability.thickness_mm = range(item, "thickness_mm");
        capability.mass_kg = range(item, "mass_kg");
        capability.lot = range(item, "lot");
        profile.capabilities.push_back(capability);
    }
    for (const json& item : row.value("certificates", json::array())) {
        Certificate certificate;
        certificate.standard = item.value("standard", "");
        if (item.contains("class") && item["class"].is_string()) {
            certificate.grade = item["class"].get<std::string>();
        }
        profile.certificates.push_back(certificate);
    }
    return profile;
}

double ndcg(const std::vector<std::string>& ranking, const std::map<std::string, int>& relevant) {
    std::vector<int> ideal;
    for (const auto& [id, grade] : relevant) {
        ideal.push_back(grade);
    }
    std::sort(ideal.rbegin(), ideal.rend());
    const auto gain = [](int grade, std::size_t rank) {
        return (std::pow(2.0, grade) - 1) / std::log2(static_cast<double>(rank) + 2);
    };
    double best = 0;
    for (std::size_t i = 0; i < ideal.size() && i < 10; ++i) {
        best += gain(ideal[i], i);
    }
    double got = 0;
    for (std::size_t i = 0; i < ranking.size() && i < 10; ++i) {
        const auto found = relevant.find(ranking[i]);
        got += found == relevant.end() ? 0 : gain(found->second, i);
    }
    return best > 0 ? got / best : 0;
}

}  // namespace

int main(int argc, char** argv) {
    const Date today{std::chrono::year(2026), std::chrono::month(11), std::chrono::day(23)};
    std::vector<std::string> arguments(argv + 1, argv + argc);
    matching::Engine engine(test_support::vocabulary());
    const auto show = [&](const UnderstoodNeed& need) {
        std::string line = "[" + need.kind + "]";
        for (const std::string& phrase :
             matching::describe(need, *test_support::vocabulary(), Language::de)) {
            line += " · " + phrase;
        }
        line += "  {";
        for (const std::string& code : need.processes) {
            line += code + " ";
        }
        return line + "}";
    };
    if (!arguments.empty() && arguments[0] == "--understand") {
        for (std::string line; std::getline(std::cin, line);) {
            const UnderstoodNeed need = engine.understand(line, today, Language::de);
            std::cout << line << "\n    " << show(need) << "\n";
        }
        return 0;
    }
    const bool verbose = std::erase(arguments, "-v") > 0;
    const std::string folder = CLUSTERLOTSE_SOURCE_DIR "/tests/evaluation/dev/";
    const std::string profiles = arguments.size() == 2 ? arguments[0] : folder + "profiles.jsonl";
    const std::string needs = arguments.size() == 2 ? arguments[1] : folder + "needs.jsonl";
    Grams baseline;
    double adding = 0;
    for (const json& row : read(profiles)) {
        const Profile profile = profile_of(row);
        std::string words = profile.name + " " + profile.text;
        for (const Capability& capability : profile.capabilities) {
            if (capability.direction != Direction::sought) {
                words += " " + capability.wording;
            }
        }
        const auto start = std::chrono::steady_clock::now();
        engine.upsert(profile);
        adding +=
            std::chrono::duration<double, std::micro>(std::chrono::steady_clock::now() - start)
                .count();
        baseline.add(profile.id, words);
    }
    struct Sum {
        double ndcg = 0, first = 0;
    } ours, theirs;
    int answerable = 0, hopeless = 0, wrongly_nobody = 0, rightly_nobody = 0;
    double micros = 0;
    for (const json& row : read(needs)) {
        const std::string text = row.at("text");
        std::map<std::string, int> relevant;
        for (const auto& [id, grade] : row.at("relevant").items()) {
            relevant[id] = grade;
        }
        const auto start = std::chrono::steady_clock::now();
        const UnderstoodNeed need = engine.understand(text, today, Language::de);
        micros +=
            std::chrono::duration<double, std::micro>(std::chrono::steady_clock::now() - start)
                .count();
        const matching::Matching found = engine.match(text, need, {10, {}, today});
        std::vector<std::string> ranking;
        for (const matching::Match& match : found.matches) {
            ranking.push_back(match.profile);
        }
        const double gain = ndcg(ranking, relevant);
        if (relevant.empty()) {
            ++hopeless;
            rightly_nobody += found.nobody ? 1 : 0;
        } else {
            ++answerable;
            wrongly_nobody += found.nobody ? 1 : 0;
            ours.ndcg += gain;
            ours.first += !ranking.empty() && relevant.contains(ranking[0]) ? 1 : 0;
            const std::vector<std::string> plain = baseline.best(text);
            theirs.ndcg += ndcg(plain, relevant);
            theirs.first += relevant.contains(plain[0]) ? 1 : 0;
        }
        const bool bad = relevant.empty() ? !found.nobody : gain < 0.9 || found.nobody;
        if (verbose && bad) {
            std::cout << row.value("id", "") << " " << gain << (found.nobody ? " NOBODY " : " ")
                      << text << "\n    " << show(need) << "\n";
            for (std::size_t i = 0; i < found.matches.size() && i < 6; ++i) {
                std::cout << "    " << found.matches[i].score << " " << found.matches[i].profile
                          << " (" << (relevant.contains(ranking[i]) ? relevant[ranking[i]] : 0)
                          << ")";
                for (const std::string& fact :
                     facts_of(found.matches[i], matching::Fact::Verdict::fits, Language::de)) {
                    std::cout << " +" << fact;
                }
                for (const std::string& fact : facts_of(
                         found.matches[i], matching::Fact::Verdict::contradicts, Language::de
                     )) {
                    std::cout << " -" << fact;
                }
                std::cout << "\n";
            }
            for (const auto& [id, grade] : relevant) {
                if (std::find(ranking.begin(), ranking.end(), id) == ranking.end()) {
                    std::cout << "    missing " << id << " (" << grade << ")\n";
                }
            }
        }
    }
    const double n = std::max(1, answerable);
    std::cout << "needs " << answerable << " answerable, " << hopeless << " hopeless, "
              << engine.size() << " profiles\n"
              << "engine    nDCG@10 " << ours.ndcg / n << "  P@1 " << ours.first / n
              << "  wrongly nobody " << wrongly_nobody << "/" << answerable << "  rightly nobody "
              << rightly_nobody << "/" << hopeless << "\n"
              << "4-grams   nDCG@10 " << theirs.ndcg / n << "  P@1 " << theirs.first / n << "\n"
              << "understand " << micros / std::max(1, answerable + hopeless)
              << " us a need, adding "
              << adding / static_cast<double>(std::max<std::size_t>(1, engine.size()))
              << " us a profile\n";
}

#pragma once

#include <boost/asio/awaitable.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <nlohmann/json.hpp>

#include <deque>
#include <map>
#include <set>
#include <string>
#include <vector>

namespace clusterlotse::test {

/// Something that goes wrong with the next request whose "METHOD path" contains `where`.
struct Fault {
    std::string where;
    int status = 500;  ///< 0: never answers
    std::string body = "{}";
    bool after_effect = false;  ///< the request has been carried out
    int times = 1;
};

/// A homeserver in memory, as far as the bot uses one; http on loopback, on the thread of `io`.
/// Pages of /messages hold five events. The bot is @bot:fake, password "geheim".
class FakeHomeserver {
public:
    using Json = nlohmann::json;

    explicit FakeHomeserver(boost::asio::io_context& io);
    ~FakeHomeserver();

    std::string url() const;

    std::string create_room(const std::string& creator);
    void set_alias(const std::string& alias, const std::string& room) { aliases_[alias] = room; }
    void member(
        const std::string& room,
        const std::string& sender,
        const std::string& user,
        const std::string& membership,
        bool direct = false
    );
    std::string say(const std::string& room, const std::string& user, const std::string& text);
    /// A message with any content.
    std::string post(const std::string& room, const std::string& user, const Json& content);
    std::string state(
        const std::string& room,
        const std::string& sender,
        const std::string& type,
        const Json& content
    );
    /// Events of one type that the bot sent into the room, oldest first.
    std::vector<Json> sent_by_bot(const std::string& room) const;
    std::string membership(const std::string& room, const std::string& user) const;
    std::size_t room_count() const { return rooms_.size(); }

    std::deque<Fault> faults;
    std::vector<std::string> requests;  ///< "METHOD path?query"
    std::vector<std::string> devices;   ///< of each login
    std::set<std::string> tokens{"from-file"};
    std::string whoami = "@bot:fake";
    std::map<std::string, std::string> media;  ///< "server/id" -> bytes; uploads become "fake/upN"
    std::vector<std::string> upload_types;     ///< Content-Type of each upload
    std::size_t upload_limit = 50u << 20;      ///< told by the config and enforced
    bool old_media_only = false;               ///< knows no authenticated media

private:
    struct Answer {
        int status = 200;
        Json body = Json::object();
        std::string bytes = {};  ///< sent instead of `body`
    };
    struct Entry {
        std::string room;
        Json event;
    };
    struct Room {
        std::map<std::pair<std::string, std::string>, Json> state;
    };
    using Query = std::map<std::string, std::string>;

    static inline const std::string kBot = "@bot:fake";
    /// The position in a token like "s12".
    static std::size_t position_in(const std::string& token, std::size_t otherwise);

    boost::asio::awaitable<void> serve();
    boost::asio::awaitable<void> serve_connection(boost::asio::ip::tcp::socket socket);
    Fault* fault_for(const std::string& request);
    Answer answer(
        const std::string& method,
        const std::vector<std::string>& path,
        const Query& query,
        const Json& body
    );
    Answer room_answer(
        const std::string& method,
        const std::vector<std::string>& path,
        const Query& query,
        const Json& body
    );
    Answer media_answer(
        const std::string& method,
        const std::vector<std::string>& path,
        const std::string& type,
        const std::string& bytes
    );
    Answer log_in(const Json& body);
    Answer create(const Json& body);
    Answer messages(const std::string& room, const Query& query);
    Answer send(const std::vector<std::string>& path, const Json& body);
    Json sync(std::size_t since, std::size_t limit) const;
    Json joined(const std::string& id, const Room& room, std::size_t since, std::size_t limit)
        const;
    std::string append(const std::string& room, Json event);
    std::size_t position_of_membership(const std::string& room) const;

    boost::asio::io_context& io_;
    boost::asio::ip::tcp::acceptor acceptor_;
    std::vector<Entry> stream_;
    std::map<std::string, Room> rooms_;
    std::map<std::string, std::string> aliases_;
    std::map<std::string, std::string> transactions_;
};

}  // namespace clusterlotse::test

"""A person with a Matrix client, in plain HTTP: enough to write to the bot and to see what it writes."""

import http.client
import json
import ssl
import time
import urllib.parse

SYNC_FILTER = json.dumps({
    "room": {"timeline": {"limit": 500}, "state": {"lazy_load_members": True}, "ephemeral": {"types": []}},
    "presence": {"types": []},
    "account_data": {"types": []},
})
REQUEST_SECONDS = 60
MAX_PAUSES = 20


class MatrixError(Exception):
    def __init__(self, status, answer):
        self.status = status
        self.code = answer.get("errcode", "")
        self.retry_after_ms = answer.get("retry_after_ms")
        super().__init__(f"{status} {self.code} {answer.get('error', '')}")


class MatrixClient:
    """One user on one device. Invitations are accepted while syncing, unless `accepts_invitations` is false.

    `events` holds every timeline event of joined rooms in the order of arrival, each with its "room_id".
    """

    def __init__(self, servers, name, password="geheim"):
        self.servers = servers
        self.name = name
        self.password = password
        self.user_id = f"@{name}:{servers.server_name}"
        self.token = None
        self.device_id = None
        self.events = []
        self.accepts_invitations = True
        self._seen = set()
        self._since = None
        self._transaction = 0
        self._started = time.time_ns()
        self._connection = None
        self._tls = ssl.create_default_context(cafile=servers.ca_file)

    # -- plumbing

    def _once(self, method, path, body):
        address = urllib.parse.urlsplit(self.servers.homeserver)
        headers = {"Content-Type": "application/json"}
        if self.token:
            headers["Authorization"] = f"Bearer {self.token}"
        data = None if body is None else json.dumps(body)
        for attempt in (1, 2):
            if self._connection is None:
                self._connection = http.client.HTTPSConnection(address.hostname, address.port, context=self._tls,
                                                               timeout=REQUEST_SECONDS)
            try:
                self._connection.request(method, path, data, headers)
                response = self._connection.getresponse()
                return response.status, json.loads(response.read() or b"{}")
            except (http.client.HTTPException, ConnectionError, ssl.SSLError):
                self._connection.close()
                self._connection = None
                if attempt == 2:
                    raise

    def call(self, method, path, body=None, **query):
        """One request; waits and repeats where the server says that it is too soon."""
        path = "/_matrix/client/v3" + path
        if query:
            path += "?" + urllib.parse.urlencode(query)
        for _ in range(MAX_PAUSES):
            status, answer = self._once(method, path, body)
            if status == 200:
                return answer
            if status != 429:
                raise MatrixError(status, answer)
            time.sleep(answer.get("retry_after_ms", 1000) / 1000 + 0.05)
        raise MatrixError(status, answer)

    def _raw(self, method, path, body=None, kind=None):
        """One request whose body or answer is not JSON; returns the bytes of the answer."""
        address = urllib.parse.urlsplit(self.servers.homeserver)
        connection = http.client.HTTPSConnection(address.hostname, address.port, context=self._tls,
                                                 timeout=REQUEST_SECONDS)
        headers = {"Authorization": f"Bearer {self.token}"}
        if kind:
            headers["Content-Type"] = kind
        try:
            connection.request(method, path, body, headers)
            response = connection.getresponse()
            content = response.read()
        finally:
            connection.close()
        if response.status != 200:
            raise MatrixError(response.status, json.loads(content or b"{}"))
        return content

    def close(self):
        if self._connection is not None:
            self._connection.close()
            self._connection = None

    # -- account

    def register(self):
        answer = self.call("POST", "/register", {"username": self.name, "password": self.password,
                                                 "auth": {"type": "m.login.dummy"}})
        return self._logged_in(answer)

    def login(self):
        answer = self.call("POST", "/login", {"type": "m.login.password", "password": self.password,
                                              "identifier": {"type": "m.id.user", "user": self.name}})
        return self._logged_in(answer)

    def _logged_in(self, answer):
        self.token = answer["access_token"]
        self.device_id = answer["device_id"]
        return self

    def set_display_name(self, name):
        self.call("PUT", f"/profile/{urllib.parse.quote(self.user_id)}/displayname", {"displayname": name})

    # -- rooms

    def create_room(self, alias=None, **settings):
        body = {"preset": "public_chat", **settings}
        if alias:
            body["room_alias_name"] = alias
        return self.call("POST", "/createRoom", body)["room_id"]

    def open_direct(self, user_id, **settings):
        """A new unencrypted direct chat with `user_id`."""
        return self.call("POST", "/createRoom", {"preset": "trusted_private_chat", "is_direct": True,
                                                 "invite": [user_id], **settings})["room_id"]

    def join(self, room):
        return self.call("POST", f"/join/{urllib.parse.quote(room)}", {})["room_id"]

    def leave(self, room):
        self.call("POST", f"/rooms/{urllib.parse.quote(room)}/leave", {})

    def invite(self, room, user_id):
        self.call("POST", f"/rooms/{urllib.parse.quote(room)}/invite", {"user_id": user_id})

    def members(self, room):
        answer = self.call("GET", f"/rooms/{urllib.parse.quote(room)}/joined_members")
        return sorted(answer["joined"])

    # -- writing

    def send(self, room, content, kind="m.room.message"):
        """Sends any event and returns its id."""
        self._transaction += 1
        transaction = f"{self._started}-{self._transaction}"
        return self.call("PUT", f"/rooms/{urllib.parse.quote(room)}/send/{kind}/{transaction}", content)["event_id"]

    def say(self, room, text, mentions=(), msgtype="m.text", **more):
        content = {"msgtype": msgtype, "body": text, **more}
        if mentions:
            content["m.mentions"] = {"user_ids": list(mentions)}
        return self.send(room, content)

    def reply(self, room, event_id, text):
        return self.say(room, text, **{"m.relates_to": {"m.in_reply_to": {"event_id": event_id}}})

    def say_in_thread(self, room, root, text, last=None):
        return self.say(room, text, **{"m.relates_to": {
            "rel_type": "m.thread", "event_id": root, "is_falling_back": True,
            "m.in_reply_to": {"event_id": last or root}}})

    def upload(self, name, kind, content):
        """Brings a file onto the server and returns its mxc address."""
        answer = self._raw("POST", "/_matrix/media/v3/upload?" + urllib.parse.urlencode({"filename": name}), content, kind)
        return json.loads(answer)["content_uri"]

    def send_file(self, room, name, kind, content, **more):
        """Sends bytes as a file event, as a client does; returns the event's id."""
        return self.send(room, {"msgtype": "m.file", "body": name, "url": self.upload(name, kind, content),
                                "info": {"mimetype": kind, "size": len(content)}, **more})

    def download(self, event):
        """The bytes of a file event."""
        server, _, media = event["content"]["url"].removeprefix("mxc://").partition("/")
        return self._raw("GET", f"/_matrix/client/v1/media/download/{server}/{media}")

    def edit(self, room, event_id, text):
        return self.say(room, "* " + text, **{
            "m.new_content": {"msgtype": "m.text", "body": text},
            "m.relates_to": {"rel_type": "m.replace", "event_id": event_id}})

    def redact(self, room, event_id):
        self._transaction += 1
        transaction = f"{self._started}-{self._transaction}"
        path = f"/rooms/{urllib.parse.quote(room)}/redact/{urllib.parse.quote(event_id)}/{transaction}"
        return self.call("PUT", path, {})["event_id"]

    def react(self, room, event_id, key):
        return self.send(room, {"m.relates_to": {"rel_type": "m.annotation", "event_id": event_id, "key": key}},
                         "m.reaction")

    # -- reading

    def sync(self, seconds=0):
        """One /sync that waits up to `seconds`; returns the new events."""
        query = {"timeout": int(seconds * 1000), "filter": SYNC_FILTER}
        if self._since:
            query["since"] = self._since
        answer = self.call("GET", "/sync", **query)
        self._since = answer["next_batch"]
        rooms = answer.get("rooms", {})
        if self.accepts_invitations:
            for room in rooms.get("invite", {}):
                try:
                    self.join(room)
                except MatrixError:
                    pass  # withdrawn again in the meantime
        new = []
        for room, block in rooms.get("join", {}).items():
            for event in block["timeline"]["events"]:
                if event["event_id"] not in self._seen:
                    self._seen.add(event["event_id"])
                    event["room_id"] = room
                    new.append(event)
        self.events += new
        return new

    def drain(self):
        """Takes in everything the server has now; returns self."""
        while True:
            before = self._since
            self.sync(0)
            if self._since == before:
                return self

    def messages(self, room=None, sender=None, root=None):
        """The messages seen so far that are no edits, oldest first; `root` limits them to one thread."""
        found = []
        for event in self.events:
            relation = event["content"].get("m.relates_to", {})
            if event["type"] != "m.room.message" or relation.get("rel_type") == "m.replace":
                continue
            if room and event["room_id"] != room or sender and event["sender"] != sender:
                continue
            if root and relation.get("event_id") != root:
                continue
            found.append(event)
        return found

    def wait_for(self, what, seconds=10, already=True):
        """The first event that `what(event)` accepts; AssertionError with what was seen instead after `seconds`.

        `already` looks at the events seen before, too.
        """
        if already:
            for event in self.events:
                if what(event):
                    return event
        deadline = time.monotonic() + seconds
        while time.monotonic() < deadline:
            for event in self.sync(max(0.05, min(5, deadline - time.monotonic()))):
                if what(event):
                    return event
        seen = [f"{e['sender']}: {e['content'].get('body', e['type'])}" for e in self.events[-12:]]
        raise AssertionError(f"{self.user_id} waited {seconds} s in vain; last seen:\n" + "\n---\n".join(seen))

    def wait_for_text(self, text, seconds=10, sender=None, room=None):
        """The first message that contains `text`."""
        def wanted(event):
            return (event["type"] == "m.room.message" and text in event["content"].get("body", "")
                    and (sender is None or event["sender"] == sender) and (room is None or event["room_id"] == room))
        return self.wait_for(wanted, seconds)


def relation_of(event):
    return event["content"].get("m.relates_to", {})


def answers(event, asked):
    """Whether `event` is a reply to, or stands in the thread of, the event `asked`."""
    relation = relation_of(event)
    return relation.get("event_id") == asked or relation.get("m.in_reply_to", {}).get("event_id") == asked

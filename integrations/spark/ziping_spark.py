"""Runs ziping on Apache Spark: documents in, the tables of the warehouse out.

    from ziping_spark import read_documents, write_tables

    files = spark.read.format("binaryFile").option("recursiveFileLookup", True).load("s3a://archive/2023/")
    tables = read_documents(files.selectExpr("path AS name", "content"))
    write_tables(tables, "s3a://warehouse/")

Each partition keeps one process, ``ziping extract --stdin ndjson --as rows``, and hands it one document at a time.
A document that takes too long, or on which the process dies, is a row of ``inputs`` with its reason; the process is
started anew for the next one. Needs ``ziping`` (Node) on every executor, PySpark 3.5, pyarrow, and pandas, which PySpark asks for.
"""

import base64
import json
import subprocess
import threading
from collections.abc import Iterable, Iterator, Mapping, Sequence

import pyarrow as pa
from pyspark.sql import Column, DataFrame, Window
from pyspark.sql import functions as F
from pyspark.sql import types as T
from pyspark.storagelevel import StorageLevel

SIMPLE = {
    "text": T.StringType(),
    "json": T.StringType(),
    "integer": T.IntegerType(),
    "whole": T.LongType(),
    "double": T.DoubleType(),
    "boolean": T.BooleanType(),
}


def read_documents(
    documents: DataFrame,
    command: Sequence[str] = ("ziping",),
    options: Sequence[str] = (),
    timeout: float = 60.0,
    restarts: int = 1,
) -> Mapping[str, DataFrame]:
    """The tables of the warehouse, by name, from a DataFrame of ``name`` (string) and ``content`` (binary).

    What belongs to a report has the column ``year`` besides, the report's fiscal year, to partition by.
    ``command`` starts ziping on an executor, ``options`` are further options of ``ziping extract`` (``--forms FILE``),
    ``timeout`` is in seconds a document, ``restarts`` how often a document is tried again on which a process died.
    Names must be unique; documents of equal bytes are read once, under the first of their names.
    """
    schema = warehouse_schema(command)
    hashed = documents.select("name", "content", F.sha2("content", 256).alias("sha256"))
    same = Window.partitionBy("sha256").orderBy("name")
    ranked = hashed.withColumn("first", F.first("name").over(same))
    call = [*command, "extract", "--stdin", "ndjson", "--as", "rows", "--jobs", "1", *options]

    def read(batches: Iterable[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
        with Ziping(call, timeout, restarts) as ziping:
            for batch in batches:
                for name, content, sha256 in zip(*(column.to_pylist() for column in batch.columns), strict=True):
                    yield pa.RecordBatch.from_pydict({"line": [ziping.read(name, content, sha256)]})

    firsts = ranked.where("name = first").select("name", "content", "sha256")
    rows = T.StructType([T.StructField(table, T.ArrayType(T.ArrayType(T.StringType()))) for table in schema])
    lines = firsts.mapInArrow(read, "line string").select(F.from_json("line", rows).alias("rows"))
    kept = lines.withColumn("years", years_of(schema["reports"])).persist(StorageLevel.DISK_ONLY)
    names = ranked.select("name", "first", "sha256")
    tables = {name: rows_of(kept, name, columns) for name, columns in schema.items()}
    return {**tables, "inputs": with_duplicates(tables["inputs"], names)}


def warehouse_schema(command: Sequence[str] = ("ziping",)) -> dict[str, T.StructType]:
    """Schemas by table, from the definition that the DDL of the databases comes from too."""
    told = subprocess.run([*command, "schema", "--tables"], check=True, capture_output=True, text=True, encoding="utf-8")
    return {
        table["name"]: T.StructType(
            [T.StructField(c["name"], column_type(c["type"]), c["nullable"]) for c in table["columns"]]
        )
        for table in json.loads(told.stdout)["tables"]
    }


def write_tables(tables: Mapping[str, DataFrame], path: str) -> None:
    """Writes every table as Parquet under ``path/<table>``.

    What belongs to a report stands in a partition a fiscal year (``year=…``), so that a run over all documents of a
    year replaces that year and nothing else; ``inputs``, ``documents`` and what belongs to no report is replaced whole.
    """
    for name, table in tables.items():
        writer = table.write.mode("overwrite").option("partitionOverwriteMode", "dynamic")
        if "year" in table.columns:
            writer = writer.partitionBy("year")
        writer.parquet(f"{path}/{name}")


def ledger(tables: Mapping[str, DataFrame]) -> dict[str, int]:
    """Inputs by how they ended; the counts add up to the number of documents."""
    return {row["status"]: row["count"] for row in tables["inputs"].groupBy("status").count().collect()}


class Ziping:
    """One process of ziping that reads one document after the other."""

    def __init__(self, call: Sequence[str], timeout: float, restarts: int) -> None:
        self.call, self.timeout, self.restarts = list(call), timeout, restarts
        self.process: subprocess.Popen[bytes] | None = None

    def __enter__(self) -> "Ziping":
        return self

    def __exit__(self, *_: object) -> None:
        self.stop()

    def read(self, name: str, content: bytes, sha256: str) -> str:
        """The rows of a document, as a line of JSON. A document alone is charged with the end of its process."""
        request = json.dumps({"name": name, "base64": base64.b64encode(content).decode("ascii")}).encode() + b"\n"
        for _ in range(1 + self.restarts):
            process = self.started()
            late = threading.Event()
            watch = threading.Timer(self.timeout, lambda: (late.set(), process.kill()))
            watch.start()
            try:
                return self.ask(process, request).decode("utf-8")
            except OSError:
                self.stop()
                if late.is_set():
                    return failed(name, sha256, "timeout", f"Not read within {self.timeout:g} seconds.")
            finally:
                watch.cancel()
        return failed(name, sha256, "internal-error", "The process that read this document ended.")

    def started(self) -> "subprocess.Popen[bytes]":
        if self.process is None:
            pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE, "stderr": subprocess.DEVNULL}
            self.process = subprocess.Popen(self.call, **pipes)
        return self.process

    @staticmethod
    def ask(process: "subprocess.Popen[bytes]", request: bytes) -> bytes:
        stdin, stdout = process.stdin, process.stdout
        assert stdin is not None and stdout is not None
        stdin.write(request)
        stdin.flush()
        line = stdout.readline()
        if not line.endswith(b"\n"):
            raise ConnectionError("ziping ended")
        return line

    def stop(self) -> None:
        if self.process is not None:
            self.process.kill()
            self.process.wait()
            self.process = None


def failed(name: str, sha256: str, reason: str, text: str) -> str:
    """The rows of a document that could not be read: that of its input."""
    return json.dumps({"inputs": [[name, sha256, "unreadable", reason, text, text, None, ""]]})


def rows_of(lines: DataFrame, table: str, schema: T.StructType) -> DataFrame:
    """The rows of one table, each value cast from its printed text to the type of its column."""
    exploded = lines.select(F.explode(F.col("rows")[table]).alias("row"), "years")
    columns = [value(i, field) for i, field in enumerate(schema.fields)]
    key = "id" if table == "reports" else "report"
    if key in schema.names:
        columns.append(F.col("years")[F.col("row")[schema.names.index(key)]].cast("int").alias("year"))
    return exploded.select(columns)


def years_of(reports: T.StructType) -> Column:
    """The fiscal years of a document's reports, by their ids."""
    at = {name: reports.names.index(name) for name in ("id", "fiscal_year")}
    told = F.coalesce(F.col("rows")["reports"], F.array().cast("array<array<string>>"))
    return F.map_from_arrays(F.transform(told, lambda r: r[at["id"]]), F.transform(told, lambda r: r[at["fiscal_year"]]))


def value(index: int, field: T.StructField) -> Column:
    return F.col("row")[index].cast(field.dataType).alias(field.name)


def with_duplicates(inputs: DataFrame, names: DataFrame) -> DataFrame:
    """The inputs with those added whose bytes were read under another name."""
    read = inputs.drop("name", "sha256", "duplicate_of")
    first = inputs.select(F.col("name").alias("first"), *read.columns)
    duplicate = F.when(F.col("name") != F.col("first"), F.col("first")).alias("duplicate_of")
    return names.join(first, "first").select("name", "sha256", duplicate, *read.columns).select(inputs.columns)


def column_type(told: Mapping[str, object]) -> T.DataType:
    kind = str(told["kind"])
    return T.DecimalType(int(told["precision"]), int(told["scale"])) if kind == "decimal" else SIMPLE[kind]

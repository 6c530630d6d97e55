/** A receipt printer that is connected to this device and that somebody allowed the till to use. */
export interface DevicePrinter {
  send(bytes: Uint8Array): Promise<void>;
}

interface SerialPort {
  open(options: { baudRate: number }): Promise<void>;
  close(): Promise<void>;
  writable: WritableStream<Uint8Array> | null;
}

interface UsbDevice {
  open(): Promise<void>;
  close(): Promise<void>;
  selectConfiguration(value: number): Promise<void>;
  claimInterface(number: number): Promise<void>;
  transferOut(endpoint: number, data: Uint8Array): Promise<unknown>;
  configuration: { interfaces: UsbInterface[] } | null;
}

interface UsbInterface {
  interfaceNumber: number;
  alternate: { endpoints: { direction: 'in' | 'out'; endpointNumber: number }[] };
}

interface Devices {
  serial?: { getPorts(): Promise<SerialPort[]>; requestPort(): Promise<SerialPort> };
  usb?: { getDevices(): Promise<UsbDevice[]>; requestDevice(options: object): Promise<UsbDevice> };
}

const devices = navigator as unknown as Devices;
const BAUD_RATE = 9_600;
/** USB's class of printers. */
const PRINTER_CLASS = 7;

export function canConnectPrinter(): boolean {
  return Boolean(devices.usb ?? devices.serial);
}

/** The browser asks which one; it stays allowed. @returns whether one was chosen */
export async function connectPrinter(): Promise<boolean> {
  try {
    await (devices.usb?.requestDevice({ filters: [{ classCode: PRINTER_CLASS }] }) ?? devices.serial!.requestPort());
    return true;
  } catch {
    return false;
  }
}

export async function savedPrinter(): Promise<DevicePrinter | null> {
  try {
    const [usb] = (await devices.usb?.getDevices()) ?? [];
    const [port] = (await devices.serial?.getPorts()) ?? [];
    return usb ? { send: (bytes) => overUsb(usb, bytes) } : port ? { send: (bytes) => overSerial(port, bytes) } : null;
  } catch {
    return null;
  }
}

async function overSerial(port: SerialPort, bytes: Uint8Array) {
  await port.open({ baudRate: BAUD_RATE });
  try {
    const writer = port.writable!.getWriter();
    await writer.write(bytes);
    await writer.close();
  } finally {
    await port.close();
  }
}

async function overUsb(device: UsbDevice, bytes: Uint8Array) {
  await device.open();
  try {
    if (!device.configuration) {
      await device.selectConfiguration(1);
    }
    const face = device.configuration!.interfaces.find(({ alternate }) => outOf(alternate))!;
    await device.claimInterface(face.interfaceNumber);
    await device.transferOut(outOf(face.alternate)!.endpointNumber, bytes);
  } finally {
    await device.close();
  }
}

function outOf({ endpoints }: UsbInterface['alternate']) {
  return endpoints.find(({ direction }) => direction === 'out');
}
